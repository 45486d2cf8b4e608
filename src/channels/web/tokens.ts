/** Visitor tokens: signed, expiring, bound to one conversation; the person's id in them is the server's own. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** `chat`: the whole conversation; `stream`: only opening its stream, soon; `export`: only reading one's own data. */
export type Use = 'chat' | 'stream' | 'export';

export interface Visitor {
  conversation: string;
  /** Without the channel's prefix; with it where the use is `export`. */
  user: string;
  use: Use;
  /** Seconds since 1970. */
  expires: number;
}

/** Seconds that a token of each use is good for; a phone may sleep for some hours between two questions. */
export const lifeOf: Record<Use, number> = { chat: 12 * 3600, stream: 120, export: 600 };

// A JSON Web Token, because clients of the protocol read their user id from it (the `user` claim).
const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');

export function newVisitor(): Pick<Visitor, 'conversation' | 'user'> {
  return {
    conversation: randomBytes(15).toString('base64url'),
    user: 'u_' + randomBytes(12).toString('base64url'),
  };
}

/** @param now milliseconds since 1970 */
export function signToken(visitor: Omit<Visitor, 'expires'>, key: string, now: number): string {
  const claims = {
    conv: visitor.conversation,
    user: visitor.user,
    use: visitor.use,
    exp: Math.floor(now / 1000) + lifeOf[visitor.use],
  };
  const body = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${body}.${signature(body, key)}`;
}

/** Who a token speaks for; undefined where any of the keys did not sign it or its time is over. */
export function readToken(token: string, keys: readonly string[], now: number): Visitor | undefined {
  if (token.length > 1000) return undefined;
  const end = token.lastIndexOf('.');
  const body = token.slice(0, Math.max(end, 0));
  if (!body.startsWith(header + '.')) return undefined;
  const given = Buffer.from(token.slice(end + 1));
  const signed = keys.some((key) => {
    const right = Buffer.from(signature(body, key));
    return right.length === given.length && timingSafeEqual(right, given);
  });
  if (!signed) return undefined;
  const claims = JSON.parse(Buffer.from(body.slice(header.length + 1), 'base64url').toString());
  if (claims.exp * 1000 <= now) return undefined;
  return { conversation: claims.conv, user: claims.user, use: claims.use, expires: claims.exp };
}

function signature(body: string, key: string): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}
