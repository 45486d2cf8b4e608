/** A visitor who speaks Direct Line with nothing but fetch and a WebSocket. */
import { WebSocket } from 'ws';

export interface SeenActivity {
  id: string;
  text: string;
  from: { id: string; role: string };
  channelData: { kind?: string; sources?: string[]; clientActivityID?: string };
  suggestedActions?: { actions: { type: string; title: string; value: string }[] };
  entities?: { citation: { appearance: { name: string; url: string } }[] }[];
}

/** Whatever the server answered; each test knows what it looks for. */
// biome-ignore lint/suspicious/noExplicitAny: a shape for every answer would hide what is tested
type Body = any;

export interface Visitor {
  conversationId: string;
  token: string;
  streamUrl: string;
  call(path: string, method?: string, body?: unknown): Promise<{ status: number; body: Body }>;
  /** Sends a message over HTTP. */
  post(text: string, clientActivityID?: string): Promise<{ status: number; body: Body }>;
  history(watermark?: string): Promise<{ activities: SeenActivity[]; watermark: string }>;
}

export async function visitor(directLine: string, headers: Record<string, string> = {}): Promise<Visitor> {
  const begun = await request(`${directLine}/conversations`, 'POST', {}, headers);
  const { conversationId, token, streamUrl } = begun.body;
  const authorised = { ...headers, Authorization: `Bearer ${token}` };
  const base = `${directLine}/conversations/${conversationId}`;
  return {
    conversationId,
    token,
    streamUrl,
    call: (path, method, body) => request(`${directLine}${path}`, method, body, authorised),
    post: (text, clientActivityID) =>
      request(
        `${base}/activities`,
        'POST',
        { type: 'message', text, channelData: { clientActivityID } },
        authorised,
      ),
    async history(watermark) {
      const query = watermark === undefined ? '' : `?watermark=${watermark}`;
      return (await request(`${base}/activities${query}`, 'GET', undefined, authorised)).body;
    },
  };
}

export async function request(
  url: string,
  method = 'GET',
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Body; headers: Headers }> {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  let parsed: unknown = text;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Not everything is JSON.
  }
  return { status: response.status, body: parsed, headers: response.headers };
}

export interface Stream {
  socket: WebSocket;
  /** All that came, in order. */
  activities: SeenActivity[];
  watermark: string;
  errors: { code: string; message: string; clientActivityID?: string }[];
  /** Resolves when so many activities have come. */
  until(count: number): Promise<void>;
  say(text: string, clientActivityID?: string): void;
  close(): Promise<void>;
}

export function openStream(url: string): Promise<Stream> {
  const socket = new WebSocket(url);
  let wake = () => {};
  const stream: Stream = {
    socket,
    activities: [],
    watermark: '',
    errors: [],
    async until(count) {
      while (stream.activities.length + stream.errors.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    say(text, clientActivityID) {
      socket.send(
        JSON.stringify({ activities: [{ type: 'message', text, channelData: { clientActivityID } }] }),
      );
    },
    close() {
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.close();
      return closed;
    },
  };
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data));
    if (frame.error) stream.errors.push(frame.error);
    else stream.activities.push(...frame.activities);
    stream.watermark = frame.watermark ?? stream.watermark;
    wake();
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(stream));
    socket.once('error', reject);
  });
}
