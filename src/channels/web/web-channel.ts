/** The web: pages, Direct Line over HTTP and WebSocket, one's own data, health and metrics. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import express, { type Express } from 'express';
import type { Engine } from '../../conversation/engine-port.js';
import type { RenderedPage } from '../../files/render-page.js';
import type { Store } from '../../store/store.js';
import type { Channel } from '../channel.js';
import { type AddressLimits, addressLimits } from './address-limits.js';
import { clientAddress } from './client-address.js';
import { cors } from './cors.js';
import { basePath, directLineRoutes } from './direct-line.js';
import { origins } from './origins.js';
import { ownDataRoutes } from './own-data.js';
import { pageLinks, pageRoutes } from './pages.js';
import { problemBody, problems } from './problem.js';
import { securityHeaders } from './security-headers.js';
import { streamServer } from './stream-server.js';
import { streams } from './streams.js';

export interface WebChannelDeps {
  engine: Engine;
  store: Store;
  /** Signing keys, the current one first. */
  keys: readonly [string, ...string[]];
  /** Renders the content's pages, the first time that it is asked. */
  pages: () => Promise<readonly RenderedPage[]>;
  publicFolder: string;
  publicUrl?: string;
  allowedOrigins: readonly string[];
  /** How many proxies stand in front. */
  trustProxy: number;
  now: () => number;
  veil: (id: string) => string;
  onError: (error: unknown) => void;
  /** Adds what does not belong to any channel, such as health and metrics, before everything else. */
  operate?: (app: Express) => void;
}

export interface WebChannel extends Channel {
  server: Server;
  /** Renders the pages; until then sources go by their ids. */
  warm(): Promise<void>;
  /** How many visitors have a stream open. */
  openStreams(): number;
}

export function webChannel(deps: WebChannelDeps): WebChannel {
  const { engine, store, keys, now, onError } = deps;
  const allowed = origins(deps.allowedOrigins, deps.publicUrl, deps.trustProxy > 0);
  const address = (request: IncomingMessage) => clientAddress(request, deps.trustProxy);
  const limits = addressLimits(deps.veil, store.kind === 'postgres' ? store.addHits : undefined);
  const open = streams(engine, now, onError);
  let pages: readonly RenderedPage[] = [];
  async function rendered(): Promise<readonly RenderedPage[]> {
    pages = await deps.pages();
    return pages;
  }
  const links = pageLinks(() => pages);
  const shared = { engine, keys, origins: allowed, limits, links, now, onError };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  deps.operate?.(app);
  app.use(securityHeaders());
  app.use(basePath, cors(allowed), directLineRoutes({ ...shared, address }));
  app.use('/my-data', cors(allowed), ownDataRoutes({ store, keys, now }));
  app.use('/welcome.json', cors(allowed));
  app.use(pageRoutes({ pages: rendered, welcome: engine.welcome, publicFolder: deps.publicFolder }));
  app.use((_request, response) => {
    response.status(404).json(problemBody(problems.notFound));
  });
  app.use(((error, _request, response, _next) => {
    onError(error);
    response.status(500).json(problemBody(problems.broken));
  }) as express.ErrorRequestHandler);

  const server = createServer(app);
  const sockets = streamServer({ ...shared, streams: open, address });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    sockets.upgrade(request, socket, head);
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  const timers = regularWork(open, limits, now, onError);

  return {
    name: 'web',
    server,
    async warm() {
      await rendered();
    },
    openStreams: open.count,
    post: (conversation, reply) => engine.post(conversation, reply),
    async stop() {
      for (const timer of timers) clearInterval(timer);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await sockets.idle();
      open.close();
      server.closeIdleConnections();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
      server.closeAllConnections();
    },
  };
}

function regularWork(
  open: ReturnType<typeof streams>,
  limits: AddressLimits,
  now: () => number,
  onError: (error: unknown) => void,
): NodeJS.Timeout[] {
  return [
    setInterval(() => open.checkAlive(), 30_000),
    setInterval(() => open.catchUp().catch(onError), 10_000),
    setInterval(() => limits.share(now()).catch(onError), 1000),
  ].map((timer) => timer.unref());
}
