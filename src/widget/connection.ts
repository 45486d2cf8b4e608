/** The line to the server: Direct Line over a WebSocket, and over plain requests where there is none. */
import type { Activity, Problem } from './activity.js';

interface Session {
  conversationId: string;
  token: string;
}

/** What the server answers, over all calls. */
interface Answer {
  conversationId: string;
  token: string;
  streamUrl: string;
  activities: Activity[];
  watermark: string;
}

export interface Connection {
  /** Sends a message; `id` makes a repetition of it harmless. */
  send(text: string, id: string): void;
  /** Takes up the conversation of this tab, if there is one. @returns whether there is */
  resume(): boolean;
  /** Has everything deleted that the server keeps about this visitor. @returns whether that worked */
  forget(): Promise<boolean>;
  /** Lets go of the socket; the conversation stays. */
  pause(): void;
}

export interface Listeners {
  onActivity(activity: Activity): void;
  /** A message that was not taken; it may be sent again with the same id. */
  onProblem(problem: Problem): void;
  /** The conversation that was to be taken up is no longer there. */
  onLost(): void;
}

/** How long to wait for the echo of a message before it is sent another way. Milliseconds. */
const patience = 6000;

/** @param host where the server is, without a slash at the end */
export function connect(host: string, { onActivity, onProblem, onLost }: Listeners): Connection {
  const base = `${host}/v3/directline`;
  const storageKey = `villi:${host}`;
  // Of this tab only, and not before the visitor says something: health is nobody else's business.
  let session: Session | undefined = read();
  let opening: Promise<Session> | undefined;
  let socket: WebSocket | undefined;
  let watermark = '';
  let pause = 0;
  let paused = false;
  const seen = new Set<string>();
  const unconfirmed = new Map<string, number>();

  function read(): Session | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  function keep(next: Session | undefined): void {
    session = next;
    try {
      if (next) sessionStorage.setItem(storageKey, JSON.stringify(next));
      else sessionStorage.removeItem(storageKey);
    } catch {
      // Storage is switched off: the conversation lasts as long as the page.
    }
  }

  async function call(path: string, method = 'GET', body?: unknown): Promise<Answer> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (session) headers.Authorization = `Bearer ${session.token}`;
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw { status: response.status, ...answer.error };
    return answer;
  }

  function start(): Promise<Session> {
    opening ??= call(`${base}/conversations`, 'POST', {})
      .then((begun) => {
        keep({ conversationId: begun.conversationId, token: begun.token });
        listen(begun.streamUrl);
        return session as Session;
      })
      .finally(() => {
        opening = undefined;
      });
    return opening;
  }

  function take(set: { activities?: Activity[]; watermark?: string; error?: Problem }): void {
    if (set.error) {
      confirm(set.error.clientActivityID);
      onProblem(set.error);
    }
    for (const activity of set.activities ?? []) {
      confirm(activity.channelData?.clientActivityID);
      const id = activity.id ?? '';
      if (seen.has(id)) continue;
      seen.add(id);
      onActivity(activity);
    }
    if (set.watermark !== undefined) watermark = set.watermark;
  }

  function confirm(id: string | undefined): void {
    if (id === undefined) return;
    clearTimeout(unconfirmed.get(id));
    unconfirmed.delete(id);
  }

  function listen(url: string): void {
    socket?.close();
    const mine = new WebSocket(url);
    socket = mine;
    mine.onmessage = ({ data }) => {
      pause = 0;
      if (data) take(JSON.parse(data));
    };
    mine.onclose = () => {
      if (socket !== mine || !session || paused) return;
      socket = undefined;
      pause = Math.min(pause * 2 || 500, 15_000);
      setTimeout(reconnect, pause);
    };
  }

  async function reconnect(): Promise<void> {
    if (!session || socket || paused) return;
    try {
      const { conversationId } = session;
      const again = await call(`${base}/conversations/${conversationId}?watermark=${watermark}`);
      keep({ conversationId, token: again.token });
      listen(again.streamUrl);
    } catch (error) {
      const { status } = error as { status?: number };
      if (status === 401 || status === 403) {
        keep(undefined);
        onLost();
      } else {
        pause = Math.min(pause * 2 || 500, 15_000);
        setTimeout(reconnect, pause);
      }
    }
  }

  async function post(activity: Activity): Promise<void> {
    const id = activity.channelData?.clientActivityID;
    try {
      const { conversationId } = session ?? (await start());
      const url = `${base}/conversations/${conversationId}/activities`;
      await call(url, 'POST', activity);
      if (socket?.readyState !== WebSocket.OPEN) take(await call(`${url}?watermark=${watermark}`));
    } catch (error) {
      const { status, message } = error as { status?: number; message?: string };
      if (status === 401 || status === 403) keep(undefined);
      onProblem({ message: status ? message : undefined, clientActivityID: id });
    }
  }

  addEventListener('online', () => void reconnect());

  return {
    send(text, id) {
      const activity: Activity = { type: 'message', text, channelData: { clientActivityID: id } };
      if (socket?.readyState !== WebSocket.OPEN) {
        void post(activity);
        return;
      }
      socket.send(JSON.stringify({ activities: [activity] }));
      unconfirmed.set(id, window.setTimeout(post, patience, activity));
    },
    resume() {
      paused = false;
      void reconnect();
      return session !== undefined;
    },
    async forget() {
      try {
        if (session) await call(`${host}/my-data`, 'DELETE');
      } catch {
        return false;
      }
      keep(undefined);
      socket?.close();
      socket = undefined;
      watermark = '';
      seen.clear();
      return true;
    },
    pause() {
      paused = true;
      socket?.close();
      socket = undefined;
    },
  };
}
