/** The questions that both stores ask in the same SQL: all that is not part of a turn. */
import type { Kysely, Transaction } from 'kysely';
import { subscriberRow, toEntry, toQuestion, toSubscriber } from './rows.js';
import type { ChannelName, PersonRecord, SentTip, Store, Subscriber } from './store.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;
type SharedQueries = Pick<
  Store,
  | 'readPerson'
  | 'deletePerson'
  | 'saveSubscriber'
  | 'readSubscriber'
  | 'deleteSubscriber'
  | 'recordTip'
  | 'saveFeedback'
  | 'questionsSince'
  | 'saveInstallation'
  | 'readInstallation'
  | 'deleteInstallation'
  | 'settle'
  | 'addHits'
  | 'purge'
>;

/** How a store runs work: plainly, or so that it survives a loss of power once it is done. */
export interface Runner {
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
  writeDurably<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
}

export function sharedQueries({ read, write, writeDurably }: Runner): SharedQueries {
  return {
    readPerson: (person) => read((db) => readPerson(db, person)),
    deletePerson: (person) => writeDurably((db) => deletePerson(db, person)),

    saveSubscriber: (subscriber) =>
      writeDurably(async (db) => {
        const row = subscriberRow(subscriber);
        await db
          .insertInto('subscribers')
          .values(row)
          .onConflict((c) => c.columns(['person', 'channel']).doUpdateSet(row))
          .execute();
      }),
    readSubscriber: (person, channel) =>
      read(async (db) => {
        const row = await db
          .selectFrom('subscribers')
          .selectAll()
          .where('person', '=', person)
          .where('channel', '=', channel)
          .executeTakeFirst();
        return row && toSubscriber(row);
      }),
    deleteSubscriber: (person: string, channel: ChannelName) =>
      writeDurably(async (db) => {
        await db
          .deleteFrom('subscribers')
          .where('person', '=', person)
          .where('channel', '=', channel)
          .execute();
      }),
    recordTip: (tip: SentTip) =>
      writeDurably(async (db) => {
        const result = await db
          .insertInto('tips')
          .values(tip)
          .onConflict((c) => c.doNothing())
          .executeTakeFirst();
        return Number(result.numInsertedOrUpdatedRows) === 1;
      }),

    saveFeedback: (feedback) =>
      write(async (db) => {
        await db
          .insertInto('feedback')
          .values(feedback)
          .onConflict((c) => c.columns(['conversation', 'seq']).doUpdateSet(feedback))
          .execute();
      }),
    questionsSince: (at, most) =>
      read(async (db) => {
        const rows = await db
          .selectFrom('questions')
          .selectAll()
          .where('at', '>=', at)
          .orderBy('at')
          .orderBy('id')
          .limit(most)
          .execute();
        return rows.map(toQuestion);
      }),

    saveInstallation: (installation) =>
      writeDurably(async (db) => {
        await db
          .insertInto('installations')
          .values(installation)
          .onConflict((c) => c.column('team').doUpdateSet(installation))
          .execute();
      }),
    readInstallation: (team) =>
      read((db) => db.selectFrom('installations').selectAll().where('team', '=', team).executeTakeFirst()),
    deleteInstallation: (team) =>
      writeDurably(async (db) => {
        await db.deleteFrom('installations').where('team', '=', team).execute();
      }),

    settle: (name, offered) =>
      writeDurably(async (db) => {
        await db
          .insertInto('settings')
          .values({ name, value: offered })
          .onConflict((c) => c.doNothing())
          .execute();
        const row = await db
          .selectFrom('settings')
          .select('value')
          .where('name', '=', name)
          .executeTakeFirstOrThrow();
        return row.value;
      }),
    addHits: (minute, hits) =>
      write(async (db) => {
        // In a fixed order, so that two instances cannot wait for each other's rows.
        const rows = [...hits]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, total]) => ({ minute, key, total }));
        const totals = await db
          .insertInto('hits')
          .values(rows)
          .onConflict((c) =>
            c
              .columns(['minute', 'key'])
              .doUpdateSet((eb) => ({ total: eb('hits.total', '+', eb.ref('excluded.total')) })),
          )
          .returning(['key', 'total'])
          .execute();
        await db
          .deleteFrom('hits')
          .where('minute', '<', minute - 1)
          .execute();
        return new Map(totals.map(({ key, total }) => [key, total]));
      }),
    purge: (before) => write((db) => purge(db, before)),
  };
}

async function readPerson(db: Db, person: string): Promise<PersonRecord> {
  const conversations = await db
    .selectFrom('conversations')
    .selectAll()
    .where('person', '=', person)
    .execute();
  const ids = conversations.map(({ id }) => id);
  const none = ids.length === 0;
  const entries = none
    ? []
    : await db.selectFrom('entries').selectAll().where('conversation', 'in', ids).orderBy('seq').execute();
  const questions = none
    ? []
    : await db.selectFrom('questions').selectAll().where('conversation', 'in', ids).orderBy('id').execute();
  const feedback = none
    ? []
    : await db.selectFrom('feedback').selectAll().where('conversation', 'in', ids).orderBy('at').execute();
  const subscriptions = await db.selectFrom('subscribers').selectAll().where('person', '=', person).execute();
  const tips = await db.selectFrom('tips').selectAll().where('person', '=', person).orderBy('day').execute();
  return {
    conversations: conversations.map((it) => ({
      id: it.id,
      channel: it.channel as ChannelName,
      since: it.created_at,
      until: it.updated_at,
      entries: entries.filter((entry) => entry.conversation === it.id).map(toEntry),
    })),
    questions: questions.map(toQuestion),
    feedback,
    subscriptions: subscriptions.map(toSubscriber) as Subscriber[],
    tips,
  };
}

/** Deletes all that is kept about a person, in the transaction of the caller. */
export async function deletePerson(db: Transaction<Tables>, person: string): Promise<void> {
  const theirs = db.selectFrom('conversations').select('id').where('person', '=', person);
  for (const table of ['entries', 'events', 'questions', 'feedback'] as const) {
    await db.deleteFrom(table).where('conversation', 'in', theirs).execute();
  }
  await db.deleteFrom('conversations').where('person', '=', person).execute();
  await db.deleteFrom('subscribers').where('person', '=', person).execute();
  await db.deleteFrom('tips').where('person', '=', person).execute();
}

async function purge(db: Transaction<Tables>, before: number): Promise<number> {
  const old = db.selectFrom('conversations').select('id').where('updated_at', '<', before);
  const results = [
    await db.deleteFrom('entries').where('conversation', 'in', old).executeTakeFirst(),
    await db.deleteFrom('conversations').where('updated_at', '<', before).executeTakeFirst(),
    await db.deleteFrom('events').where('at', '<', before).executeTakeFirst(),
    await db.deleteFrom('questions').where('at', '<', before).executeTakeFirst(),
    await db.deleteFrom('feedback').where('at', '<', before).executeTakeFirst(),
  ];
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
