/** Which web pages may talk to the bot from a visitor's browser. */
import type { IncomingMessage } from 'node:http';

export interface Origins {
  /** True for the server's own pages, for the listed origins, and for programs, which send no origin. */
  allows(request: IncomingMessage): boolean;
  /** The server's own address as the client sees it, without a slash at the end. */
  self(request: IncomingMessage): string;
}

/**
 * @param allowed origins, or `*`
 * @param publicUrl the server's own address, where it is known
 * @param behindProxy whether `X-Forwarded-Proto` and `X-Forwarded-Host` can be believed
 */
export function origins(
  allowed: readonly string[],
  publicUrl: string | undefined,
  behindProxy: boolean,
): Origins {
  function self(request: IncomingMessage): string {
    if (publicUrl) return publicUrl;
    const forwarded = (name: string) => {
      const value = behindProxy ? request.headers[name] : undefined;
      return typeof value === 'string' ? value.split(',')[0]?.trim() : undefined;
    };
    const host = forwarded('x-forwarded-host') ?? request.headers.host ?? 'localhost';
    return `${forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}`;
  }
  return {
    self,
    allows(request) {
      const { origin } = request.headers;
      if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
      if (!URL.canParse(origin)) return false;
      const own = self(request);
      return (
        (URL.canParse(own) && origin === new URL(own).origin) || new URL(origin).host === request.headers.host
      );
    },
  };
}
