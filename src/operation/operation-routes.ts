/** For whoever runs the bot: is it alive, can it take visitors, what has it been doing. */
import { Router } from 'express';
import type { Metrics } from './metrics.js';

/** @param ready undefined, or why visitors should go to another instance */
export function operationRoutes(metrics: Metrics, ready: () => Promise<string | undefined>): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/readyz', async (_request, response) => {
    const reason = await ready();
    response.status(reason ? 503 : 200).json(reason ? { status: 'not ready', reason } : { status: 'ok' });
  });
  routes.get('/metrics', async (_request, response) => {
    const { contentType, body } = await metrics.text();
    response.set('Content-Type', contentType).send(body);
  });
  return routes;
}
