/** Turns into SQLite: all that arrive in one round of the event loop share one transaction. */
import type { Transaction } from 'kysely';
import type Database from 'libsql';
import { entryBody } from './rows.js';
import { deletePerson } from './shared-queries.js';
import type { Entry, Saved, TurnRecord } from './store.js';
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

  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  const seen = database.prepare('select seq from events where key = ?');
  const insertEvent = database.prepare('insert into events (key, conversation, seq, at) values (?, ?, ?, ?)');
  const insertEntries = 'insert into entries (conversation, seq, from_bot, body, at) values (?, ?, ?, ?, ?)';
  const insertEntry = database.prepare(insertEntries);
  // Nearly every turn is a message and a reply.
  const insertTwo = database.prepare(`${insertEntries}, (?, ?, ?, ?, ?)`);
  const insertQuestion = database.prepare(
    `insert into questions (conversation, text, kind, intent, confidence, sources, at)
     values (?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateConversation = database.prepare(
    `update conversations set state = ?, version = ?, last_seq = ?, updated_at = ?
     where id = ? and version = ? and person is ?`,
  );
  const keepConversation = database.prepare(
    `insert into conversations (id, channel, person, state, version, last_seq, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set person = excluded.person, state = excluded.state, version = excluded.version,
       last_seq = excluded.last_seq, updated_at = excluded.updated_at`,
  );
  const version = database.prepare('select version from conversations where id = ?');

  function write(turn: TurnRecord): Saved {
    const { event, conversation: c, entries, questions, at } = turn;
    if (event !== undefined) {
      const known = seen.get(event) as { seq: number } | undefined;
      if (known) return { kind: 'seen', lastSeq: known.seq };
    }
    if (!keep(turn)) return { kind: 'conflict' };
    const [first, second] = entries;
    if (entries.length === 2) insertTwo.run([...entryRow(c.id, first!), ...entryRow(c.id, second!)]);
    else for (const entry of entries) insertEntry.run(entryRow(c.id, entry));
    if (event !== undefined) insertEvent.run([event, c.id, c.lastSeq, at]);
    for (const { text, kind, intent, confidence, sources } of questions) {
      insertQuestion.run([c.id, text, kind, intent, confidence, sources.join(' '), at]);
    }
    return { kind: 'saved' };
  }

  /** False where the conversation is not what the turn was based on. */
  function keep({ conversation: c, basedOn, at }: TurnRecord): boolean {
    // Nearly always the person is the same, and one statement checks and writes without touching an index.
    const { changes } = updateConversation.run([c.state, c.version, c.lastSeq, at, c.id, basedOn, c.person]);
    if (changes === 1) return true;
    const stored = version.get(c.id) as { version: number } | undefined;
    if ((stored?.version ?? 0) !== basedOn) return false;
    keepConversation.run([c.id, c.channel, c.person, c.state, c.version, c.lastSeq, at, at]);
    return true;
  }

  function flush(): void {
    planned = false;
    if (busy() || waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    try {
      begin.run();
      const results = batch.map(({ turn }) => write(turn));
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
          const { conversation, basedOn } = turn;
          const before = version.get(conversation.id) as { version: number } | undefined;
          if ((before?.version ?? 0) !== basedOn) return { kind: 'conflict' };
          await deletePerson(db, forget);
          await db.deleteFrom('conversations').where('id', '=', conversation.id).execute();
          return write({ ...turn, basedOn: 0 });
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

function entryRow(conversation: string, entry: Entry): (string | number)[] {
  return [conversation, entry.seq, entry.from === 'bot' ? 1 : 0, entryBody(entry), entry.at];
}
