/** Rows of the tables to values of the store, and back. */
import type { Selectable } from 'kysely';
import type { ChannelName, Conversation, Entry, Question, Subscriber } from './store.js';
import type { Tables } from './tables.js';

export function toConversation(row: Selectable<Tables['conversations']>): Conversation {
  return {
    id: row.id,
    channel: row.channel as ChannelName,
    person: row.person,
    state: row.state,
    version: row.version,
    lastSeq: row.last_seq,
  };
}

export function entryBody(entry: Entry): string {
  return JSON.stringify(entry.from === 'bot' ? entry.reply : { text: entry.text, clientId: entry.clientId });
}

export function toEntry(row: { seq: number; from_bot: number; body: string; at: number }): Entry {
  const body = JSON.parse(row.body);
  const { seq, at } = row;
  return row.from_bot ? { from: 'bot', seq, at, reply: body } : { from: 'person', seq, at, ...body };
}

export function toQuestion(row: Selectable<Tables['questions']>): Question & { at: number } {
  return {
    text: row.text,
    kind: row.kind as Question['kind'],
    intent: row.intent,
    confidence: row.confidence,
    sources: row.sources === '' ? [] : row.sources.split(' '),
    at: row.at,
  };
}

export function toSubscriber(row: Selectable<Tables['subscribers']>): Subscriber {
  return {
    ...row,
    channel: row.channel as ChannelName,
    days: row.days.split(',').filter(Boolean).map(Number),
    paused: row.paused !== 0,
  };
}

export function subscriberRow(it: Subscriber): Selectable<Tables['subscribers']> {
  return { ...it, days: it.days.join(','), paused: it.paused ? 1 : 0 };
}
