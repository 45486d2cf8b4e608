/** Direct Line 3.0 over HTTP: conversations, activities, tokens. */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { activitySet, openingEntry } from './activity-set.js';
import type { SourceLinks } from './entry-to-activity.js';
import type { Origins } from './origins.js';
import { type Problem, problemBody, problems } from './problem.js';
import { lifeOf, newVisitor, readToken, signToken, type Use, type Visitor } from './tokens.js';
import { type TurnDeps, visitorTurn } from './visitor-turn.js';

export const basePath = '/v3/directline';

export interface DirectLineDeps extends TurnDeps {
  /** Signing keys, the current one first. */
  keys: readonly [string, ...string[]];
  origins: Origins;
  /** @param base the server's own address */
  links: (base: string) => SourceLinks;
  address: (request: Request) => string;
}

export function directLineRoutes(deps: DirectLineDeps): Router {
  const { engine, keys, now } = deps;
  const routes = Router();
  routes.use(express.json({ limit: '64kb', type: ['application/json', 'text/plain'] }));

  function sign(visitor: Pick<Visitor, 'conversation' | 'user'>, use: Use = 'chat'): string {
    return signToken({ ...visitor, use }, keys[0], now());
  }

  function conversationBody(
    request: Request,
    visitor: Pick<Visitor, 'conversation' | 'user'>,
    watermark?: string,
  ): object {
    const socketBase = deps.origins.self(request).replace(/^http/, 'ws');
    const query = new URLSearchParams({ ...(watermark && { watermark }), t: sign(visitor, 'stream') });
    return {
      conversationId: visitor.conversation,
      token: sign(visitor),
      expires_in: lifeOf.chat,
      streamUrl: `${socketBase}${basePath}/conversations/${visitor.conversation}/stream?${query}`,
    };
  }

  /** The visitor of a request's token, or the answer that there is none. */
  function visitorOf(request: Request, response: Response): Visitor | undefined {
    const token = bearer(request);
    if (token === undefined) return refuse(response, problems.noToken);
    const visitor = readToken(token, keys, now());
    const named = request.params.id;
    if (visitor?.use !== 'chat' || (named !== undefined && named !== visitor.conversation)) {
      return refuse(response, problems.badToken);
    }
    return visitor;
  }

  /** A new visitor, unless a good token says who it is; undefined: refused already. */
  function visitorOrNew(
    request: Request,
    response: Response,
  ): Pick<Visitor, 'conversation' | 'user'> | undefined {
    if (bearer(request) !== undefined) return visitorOf(request, response);
    if (!deps.limits.allow('open', deps.address(request), now()))
      return refuse(response, problems.slowDown(60));
    return newVisitor();
  }

  routes.post('/tokens/generate', (request, response) => {
    const visitor = visitorOrNew(request, response);
    if (!visitor) return;
    response.json({ conversationId: visitor.conversation, token: sign(visitor), expires_in: lifeOf.chat });
  });

  routes.post('/tokens/refresh', (request, response) => {
    const visitor = visitorOf(request, response);
    if (!visitor) return;
    response.json({ conversationId: visitor.conversation, token: sign(visitor), expires_in: lifeOf.chat });
  });

  routes.post('/conversations', (request, response) => {
    const visitor = visitorOrNew(request, response);
    if (visitor) response.status(201).json(conversationBody(request, visitor));
  });

  routes.get('/conversations/:id', (request, response) => {
    const visitor = visitorOf(request, response);
    const watermark = request.query.watermark;
    if (visitor) {
      response.json(
        conversationBody(request, visitor, typeof watermark === 'string' ? watermark : undefined),
      );
    }
  });

  routes.post('/conversations/:id/activities', async (request, response) => {
    const visitor = visitorOf(request, response);
    if (!visitor) return;
    const result = await visitorTurn(request.body, visitor, deps.address(request), deps);
    if (result.kind === 'problem') refuse(response, result.problem);
    else response.json({ id: result.id });
  });

  routes.get('/conversations/:id/activities', async (request, response) => {
    const visitor = visitorOf(request, response);
    if (!visitor) return;
    const since = readWatermark(request.query.watermark);
    const opening = since === undefined ? openingEntry(await engine.welcome(), now()) : undefined;
    const entries = await engine.entriesAfter(visitor.conversation, since ?? 0);
    const viewer = { ...visitor, links: deps.links(deps.origins.self(request)) };
    response.json(activitySet(viewer, entries, since ?? 0, opening));
  });

  routes.post('/conversations/:id/upload', (request, response) => {
    if (visitorOf(request, response)) refuse(response, problems.noUploads);
  });

  routes.use((_request, response) => void refuse(response, problems.notFound));
  routes.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    refuse(response, problemOf(error, deps.onError));
  });
  return routes;
}

/** The number that a watermark stands for; undefined where there is none, and the history is wanted from its start. */
export function readWatermark(given: unknown): number | undefined {
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}

function bearer(request: Request): string | undefined {
  const header = request.headers.authorization;
  return header?.toLowerCase().startsWith('bearer ') ? header.slice(7).trim() : undefined;
}

function refuse(response: Response, problem: Problem): undefined {
  if (problem.retryAfter) response.set('Retry-After', String(problem.retryAfter));
  response.status(problem.status).json(problemBody(problem));
}

function problemOf(error: unknown, onError: (error: unknown) => void): Problem {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return problems.tooLarge;
  if (type === 'entity.parse.failed') return problems.badRequest('The body is not JSON.');
  if (error instanceof Error && 'status' in error && Number(error.status) < 500) {
    return problems.badRequest('The request cannot be read.');
  }
  onError(error);
  return error instanceof Error && error.name === 'StoreUnavailable' ? problems.unavailable : problems.broken;
}
