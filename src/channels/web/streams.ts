/** The open sockets: each gets what is new in its conversation, in order, once, from wherever it had come to. */
import type { WebSocket } from 'ws';
import type { Engine } from '../../conversation/engine-port.js';
import { type Entry, mostEntries } from '../../store/store.js';
import { activitySet, openingEntry, type Viewer } from './activity-set.js';

/** A client that reads this slowly is cut off; it comes back with its watermark. Bytes. */
const mostUnsent = 1_000_000;

export interface Streams {
  /** Sends what came after `watermark`, then whatever comes. */
  open(socket: WebSocket, viewer: Viewer, watermark: number | undefined): void;
  /** How many sockets are open. */
  count(): number;
  /** Drops the sockets that no longer answer; to be called every half minute or so. */
  checkAlive(): void;
  /** Looks for entries whose announcement was lost; to be called every ten seconds or so. */
  catchUp(): Promise<void>;
  close(): void;
}

interface Stream {
  socket: WebSocket;
  viewer: Viewer;
  /** Number of the last entry that was sent. */
  sent: number;
  reading: boolean;
  again: boolean;
  alive: boolean;
}

/** @param onError told of every failed read */
export function streams(engine: Engine, now: () => number, onError: (error: unknown) => void): Streams {
  const byConversation = new Map<string, Set<Stream>>();
  let open = 0;

  async function catchUp(): Promise<void> {
    const last = await engine.lastSeqs([...byConversation.keys()]);
    for (const [conversation, seq] of last) {
      for (const stream of byConversation.get(conversation) ?? []) if (stream.sent < seq) void read(stream);
    }
  }

  engine.onGap(() => catchUp().catch(onError));
  engine.onEntries((conversation, entries) => {
    for (const stream of byConversation.get(conversation) ?? []) {
      if (entries?.[0]?.seq === stream.sent + 1 && !stream.reading) send(stream, entries);
      else void read(stream);
    }
  });

  function send(stream: Stream, entries: readonly Entry[], opening?: Entry): void {
    const frame = activitySet(stream.viewer, entries, stream.sent, opening);
    stream.sent = entries.at(-1)?.seq ?? stream.sent;
    if (stream.socket.bufferedAmount > mostUnsent) stream.socket.terminate();
    else stream.socket.send(JSON.stringify(frame));
  }

  async function read(stream: Stream, opening?: Entry): Promise<void> {
    if (stream.reading) {
      stream.again = true;
      return;
    }
    stream.reading = true;
    try {
      let entries: Entry[];
      // A long history comes in parts.
      do {
        stream.again = false;
        entries = await engine.entriesAfter(stream.viewer.conversation, stream.sent);
        if (stream.socket.readyState !== stream.socket.OPEN) return;
        if (entries.length > 0 || opening) send(stream, entries, opening);
        opening = undefined;
      } while (stream.again || entries.length >= mostEntries);
    } catch (error) {
      onError(error);
      // What is missed now is caught up with later; a client that waits for its first frame is told to come back.
      if (opening) stream.socket.close(1013, 'try again');
    } finally {
      stream.reading = false;
    }
  }

  /** A watermark beyond the end belongs to a history that was purged since: all of the present one is new. */
  async function start(stream: Stream, watermark: number | undefined): Promise<void> {
    if (watermark) {
      stream.sent = watermark;
      const last = (await engine.lastSeqs([stream.viewer.conversation])).get(stream.viewer.conversation) ?? 0;
      if (watermark > last) stream.sent = 0;
    }
    await read(stream, watermark === undefined ? openingEntry(await engine.welcome(), now()) : undefined);
  }

  return {
    open(socket, viewer, watermark) {
      const { conversation } = viewer;
      const stream: Stream = { socket, viewer, sent: 0, reading: false, again: false, alive: true };
      const all = byConversation.get(conversation) ?? new Set();
      byConversation.set(conversation, all.add(stream));
      open++;
      socket.on('pong', () => {
        stream.alive = true;
      });
      socket.on('error', () => socket.terminate());
      socket.once('close', () => {
        open--;
        all.delete(stream);
        if (all.size === 0) byConversation.delete(conversation);
      });
      start(stream, watermark).catch((error) => {
        onError(error);
        socket.close(1013, 'try again');
      });
    },
    count: () => open,
    checkAlive() {
      for (const all of byConversation.values()) {
        for (const stream of all) {
          if (!stream.alive) stream.socket.terminate();
          else stream.socket.ping();
          stream.alive = false;
        }
      }
    },
    catchUp,
    close() {
      for (const all of byConversation.values())
        for (const stream of all) stream.socket.close(1001, 'restarting');
    },
  };
}
