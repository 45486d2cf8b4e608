/** Turns into SQLite: all that arrive in one round of the event loop share one transaction. */
import type { Transaction } from 'kysely';
import type Database from 'libsql';
import { entryBody } from './rows.js';
import { deletePerson } from './shared-queries.js';
import type { Saved, TurnRecord } from './store.js';
import type { Tables } from './tables.js';

interface Waiting {
  turn: TurnRecord;
  resolve: (saved: Saved) => void;
  reject: (error: unknown) => void;
}

export interface SqliteTurns {
  save(turn: TurnRecord): Promise<Saved>;
  /** Writes what waits, unless other work has the connection. */
  flush(): void;
}

type Durably = <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;

/**
 * @param busy whether other work has the connection now; `flush` is called when it lets go
 * @param durably runs a transaction that survives a loss of power
 */
export function sqliteTurns(
  database: Database.Database,
  busy: () => boolean,
  durably: Durably,
  asUnavailable: (error: unknown) => unknown,
): SqliteTurns {
  let waiting: Waiting[] = [];
  let planned = false;

  // One statement a table and a round: a call into SQLite costs more than a row does.
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  const versions = database.prepare(
    'select id, version from conversations where id in (select value from json_each(?))',
  );
  const seen = database.prepare(`select key, seq from events where key in (select value from json_each(?))`);
  const insertEvents = database.prepare(
    `insert into events (key, conversation, seq, at)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?)`,
  );
  const insertEntries = database.prepare(
    `insert into entries (conversation, seq, from_bot, body, at)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?)`,
  );
  const insertQuestions = database.prepare(
    `insert into questions (conversation, text, kind, intent, confidence, sources, at)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 from json_each(?)`,
  );
  const upsertConversations = database.prepare(
    `insert into conversations (id, channel, person, state, version, last_seq, created_at, updated_at)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 6
     from json_each(?) where true
     on conflict (id) do update set person = excluded.person, state = excluded.state, version = excluded.version,
       last_seq = excluded.last_seq, updated_at = excluded.updated_at`,
  );

  function write(turns: readonly TurnRecord[]): Saved[] {
    const events = turns.flatMap(({ event }) => (event === undefined ? [] : [event]));
    const knownEvents = new Map(
      events.length === 0
        ? []
        : (seen.all(JSON.stringify(events)) as { key: string; seq: number }[]).map((row) => [
            row.key,
            row.seq,
          ]),
    );
    const ids = turns.map(({ conversation }) => conversation.id);
    const known = new Map(
      (versions.all(JSON.stringify(ids)) as { id: string; version: number }[]).map((row) => [
        row.id,
        row.version,
      ]),
    );
    const good: TurnRecord[] = [];
    const results = turns.map((turn): Saved => {
      const { conversation, event } = turn;
      const lastSeq = event === undefined ? undefined : knownEvents.get(event);
      if (lastSeq !== undefined) return { kind: 'seen', lastSeq };
      if ((known.get(conversation.id) ?? 0) !== turn.basedOn) return { kind: 'conflict' };
      known.set(conversation.id, conversation.version);
      if (event !== undefined) knownEvents.set(event, conversation.lastSeq);
      good.push(turn);
      return { kind: 'saved' };
    });
    insert(good);
    return results;
  }

  function insert(turns: readonly TurnRecord[]): void {
    const run = (statement: Database.Statement, rows: unknown[]) => {
      if (rows.length > 0) statement.run(JSON.stringify(rows));
    };
    // The last of a conversation's turns in this round has its final state.
    const final = new Map(turns.map((turn) => [turn.conversation.id, turn]));
    run(
      upsertConversations,
      [...final.values()].map(({ conversation: c, at }) => [
        c.id,
        c.channel,
        c.person,
        c.state,
        c.version,
        c.lastSeq,
        at,
      ]),
    );
    run(
      insertEntries,
      turns.flatMap(({ conversation, entries }) =>
        entries.map((e) => [conversation.id, e.seq, e.from === 'bot' ? 1 : 0, entryBody(e), e.at]),
      ),
    );
    run(
      insertEvents,
      turns.flatMap(({ event, conversation: c, at }) =>
        event === undefined ? [] : [[event, c.id, c.lastSeq, at]],
      ),
    );
    run(
      insertQuestions,
      turns.flatMap(({ questions, conversation, at }) =>
        questions.map((q) => [
          conversation.id,
          q.text,
          q.kind,
          q.intent,
          q.confidence,
          q.sources.join(' '),
          at,
        ]),
      ),
    );
  }

  function flush(): void {
    planned = false;
    if (busy() || waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    try {
      begin.run();
      const results = write(batch.map(({ turn }) => turn));
      commit.run();
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Saved);
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      for (const { reject } of batch) reject(asUnavailable(error));
    }
  }

  return {
    flush,
    save(turn) {
      const { forget } = turn;
      if (forget !== undefined) {
        return durably(async (db) => {
          const { id } = turn.conversation;
          const [before] = versions.all(JSON.stringify([id])) as { version: number }[];
          if ((before?.version ?? 0) !== turn.basedOn) return { kind: 'conflict' };
          await deletePerson(db, forget);
          await db.deleteFrom('conversations').where('id', '=', id).execute();
          insert([turn]);
          return { kind: 'saved' };
        });
      }
      return new Promise((resolve, reject) => {
        waiting.push({ turn, resolve, reject });
        if (planned) return;
        planned = true;
        setImmediate(flush);
      });
    },
  };
}
