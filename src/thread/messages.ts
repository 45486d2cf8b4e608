/**
 * What goes between the server's thread and the brain's: several turns at a time, because each crossing costs, and as
 * JSON, because that is made and read faster than the objects are cloned.
 */
import type { Reply } from '../core/reply.js';

export interface WorkerSettings {
  /** What holds `content/` and `intents/`. */
  folder: string;
  country?: string;
  contact?: string;
}

/** An array of these goes to the worker, as JSON. */
export interface TurnRequest {
  id: number;
  text: string;
  /** What the last turn gave, or anything else for none. */
  state: unknown;
  /** Milliseconds since 1970. */
  now: number;
}

/** The state is JSON in JSON: only the worker looks into it. */
export type TurnAnswer = { id: number; reply: Reply; state: string } | { id: number; error: string };

/** The first message is one of the first two, and every later one holds an array of `TurnAnswer` as JSON. */
export type FromWorker =
  | { kind: 'ready'; welcome: Reply }
  | { kind: 'failed'; message: string }
  | { kind: 'answers'; answers: string };
