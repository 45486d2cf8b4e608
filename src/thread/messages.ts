/** What goes between the server's thread and the brain's; several at a time, because each crossing costs. */
import type { Turn } from '../core/conversation/brain.js';
import type { Reply } from '../core/reply.js';

export interface WorkerSettings {
  /** What holds `content/` and `intents/`. */
  folder: string;
  country?: string;
  contact?: string;
}

export interface TurnRequest {
  id: number;
  text: string;
  state: unknown;
  now: number;
}

export type TurnAnswer = { id: number; turn: Turn } | { id: number; error: Error };

/** The first message is one of the first two, and every later one holds answers. */
export type FromWorker =
  | { kind: 'ready'; welcome: Reply }
  | { kind: 'failed'; message: string }
  | { kind: 'answers'; answers: TurnAnswer[] };
