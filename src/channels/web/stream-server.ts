/** Direct Line's WebSocket: who may open a stream, and what a client sends through it. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { basePath, type DirectLineDeps, readWatermark } from './direct-line.js';
import { type Problem, problemBody, problems } from './problem.js';
import type { Streams } from './streams.js';
import { readToken, type Visitor } from './tokens.js';
import { visitorTurn } from './visitor-turn.js';

const streamPath = new RegExp(`^${basePath}/conversations/([^/]+)/stream$`);

export interface StreamServer {
  /** For the HTTP server's `upgrade` event. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Resolves when the turns that came in by socket are done. */
  idle(): Promise<void>;
}

export interface StreamDeps extends Omit<DirectLineDeps, 'address'> {
  streams: Streams;
  address: (request: IncomingMessage) => string;
}

export function streamServer(deps: StreamDeps): StreamServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false });
  const underWay = new Set<Promise<void>>();

  /**
   * A message may come by socket too, as `{"activities": [activity]}`: one connection less for a phone to open.
   * Its echo in the stream, with the client's own id, is the acknowledgement; a refusal comes as an `error`.
   */
  async function receive(socket: WebSocket, data: string, visitor: Visitor, address: string): Promise<void> {
    const activity = firstActivity(data);
    const result = await visitorTurn(activity, visitor, address, deps);
    if (result.kind === 'problem') {
      const { error } = problemBody(result.problem);
      const clientActivityID = result.clientId;
      socket.send(
        JSON.stringify({ error: { ...error, clientActivityID, retryAfter: result.problem.retryAfter } }),
      );
    }
  }

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://server');
      const conversation = streamPath.exec(url.pathname)?.[1];
      if (conversation === undefined) return refuse(socket, problems.notFound);
      if (!deps.origins.allows(request)) return refuse(socket, problems.badOrigin);
      const visitor = readToken(url.searchParams.get('t') ?? '', deps.keys, deps.now());
      if (visitor?.conversation !== conversation || visitor.use === 'export')
        return refuse(socket, problems.badToken);
      const address = deps.address(request);
      const viewer = { conversation, user: visitor.user, links: deps.links(deps.origins.self(request)) };
      server.handleUpgrade(request, socket, head, (webSocket) => {
        webSocket.on('message', (data) => {
          const text = String(data);
          // Clients send empty frames to keep the connection open.
          if (text.trim() === '') return;
          const turn = receive(webSocket, text, visitor, address).finally(() => underWay.delete(turn));
          underWay.add(turn);
        });
        deps.streams.open(webSocket, viewer, readWatermark(url.searchParams.get('watermark') ?? undefined));
      });
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

function firstActivity(data: string): unknown {
  try {
    const frame: unknown = JSON.parse(data);
    return frame !== null &&
      typeof frame === 'object' &&
      'activities' in frame &&
      Array.isArray(frame.activities)
      ? frame.activities[0]
      : frame;
  } catch {
    return undefined;
  }
}

function refuse(socket: Duplex, problem: Problem): void {
  const body = JSON.stringify(problemBody(problem));
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.code}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
