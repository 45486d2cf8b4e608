/** The tables, as kysely sees them; both stores have the same. Times are milliseconds since 1970. */
import type { Generated } from 'kysely';

export interface Tables {
  conversations: {
    id: string;
    channel: string;
    person: string | null;
    state: string;
    version: number;
    last_seq: number;
    created_at: number;
    updated_at: number;
  };
  /** `body` is JSON: `{text, clientId}` of a person, a reply of the bot. */
  entries: { conversation: string; seq: number; from_bot: number; body: string; at: number };
  events: { key: string; conversation: string; seq: number; at: number };
  questions: {
    id: Generated<number>;
    conversation: string;
    text: string;
    kind: string;
    intent: string | null;
    confidence: number;
    sources: string;
    at: number;
  };
  feedback: {
    conversation: string;
    seq: number;
    rating: number;
    intent: string | null;
    source: string | null;
    at: number;
  };
  subscribers: {
    person: string;
    channel: string;
    address: string;
    hour: string;
    zone: string;
    days: string;
    paused: number;
    since: number;
  };
  tips: { person: string; tip: string; day: string; at: number };
  installations: { team: string; secret: string; at: number };
  settings: { name: string; value: string };
  hits: { minute: number; key: string; total: number };
}
