/** A visitor's own data: a copy as JSON, or all of it deleted, with the token of the conversation. */
import { type Request, type Response, Router } from 'express';
import type { Store } from '../../store/store.js';
import { problemBody, problems } from './problem.js';
import { readToken, type Use } from './tokens.js';

export interface OwnDataDeps {
  store: Pick<Store, 'readPerson' | 'deletePerson'>;
  keys: readonly string[];
  now: () => number;
}

export function ownDataRoutes({ store, keys, now }: OwnDataDeps): Router {
  const routes = Router();

  function personOf(request: Request, uses: readonly Use[]): string | undefined {
    const header = request.headers.authorization?.replace(/^bearer /i, '');
    const token = header ?? (typeof request.query.t === 'string' ? request.query.t : '');
    const visitor = readToken(token, keys, now());
    if (!visitor || !uses.includes(visitor.use)) return undefined;
    // Links to an export are given out in every channel, so they hold the whole id.
    return visitor.use === 'export' ? visitor.user : `web:${visitor.user}`;
  }

  routes.get('/', async (request, response) => {
    const person = personOf(request, ['chat', 'export']);
    if (person === undefined) return refuse(response);
    response
      .set('Cache-Control', 'no-store')
      .set('Content-Disposition', 'attachment; filename="my-data.json"')
      .type('json')
      .send(JSON.stringify({ person, ...(await store.readPerson(person)) }, null, 2));
  });

  routes.delete('/', async (request, response) => {
    const person = personOf(request, ['chat']);
    if (person === undefined) return refuse(response);
    await store.deletePerson(person);
    response.status(204).end();
  });

  return routes;
}

function refuse(response: Response): void {
  response.status(problems.badToken.status).json(problemBody(problems.badToken));
}
