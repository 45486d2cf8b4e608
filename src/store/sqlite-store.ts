/** The store in one file: SQLite through libsql, for one process. */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { errorCode } from './error-code.js';
import { migrate } from './migrations.js';
import { toConversation, toEntry } from './rows.js';
import { sharedQueries } from './shared-queries.js';
import { sqliteTurns } from './sqlite-turns.js';
import { mostEntries, type Store, StoreRefused, StoreUnavailable } from './store.js';
import type { Tables } from './tables.js';

/** Files up to this size are checked whole at start. Bytes. */
const mostChecked = 64_000_000;

export interface SqliteOptions {
  /** A command beside the running bot: it may share the file, because it does not hold conversations in memory. */
  beside?: boolean;
}

/**
 * Opens `villi.db` in a folder, which is made where it is missing.
 * @throws StoreRefused where the folder cannot be written, the file is damaged or newer, or another process has it
 */
export async function openSqliteStore(folder: string, options: SqliteOptions = {}): Promise<Store> {
  const file = join(folder, 'villi.db');
  const lock = openFolder(folder, options.beside ?? false);
  let database: Database.Database | undefined;
  try {
    database = openFile(file);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as never }) });
    await migrate(db, 'sqlite');
    return storeOf(database, db, lock);
  } catch (error) {
    database?.close();
    release(lock);
    throw refusal(error, file);
  }
}

/** Makes the folder and takes its lock, which the system lets go of however the process ends. */
function openFolder(folder: string, beside: boolean): Database.Database | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (beside) return undefined;
    const lock = new Database(join(folder, 'villi.lock'));
    try {
      lock.pragma('journal_mode = memory');
      lock.exec('begin exclusive');
      return lock;
    } catch (error) {
      lock.close();
      if (errorCode(error).startsWith('SQLITE_BUSY')) {
        throw new StoreRefused(
          `Another Villi is using ${folder}. Stop it, or give this one a DATA_DIR of its own. Several instances need DATABASE_URL.`,
        );
      }
      throw error;
    }
  } catch (error) {
    throw refusal(error, folder);
  }
}

function openFile(file: string): Database.Database {
  const database = new Database(file);
  // People's questions are in it; the files beside it get the same rights.
  chmodSync(file, 0o600);
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  // 16 MB each: of the file in memory, and of the log before it goes into the file, which waits for the disk.
  database.pragma('cache_size = -16000');
  database.pragma('wal_autocheckpoint = 4000');
  if (statSync(file).size <= mostChecked) {
    const [result] = database.pragma('quick_check(1)') as { quick_check: string }[];
    if (result?.quick_check !== 'ok') throw Object.assign(new Error('damaged'), { code: 'SQLITE_CORRUPT' });
  }
  return database;
}

function storeOf(
  database: Database.Database,
  db: Kysely<Tables>,
  lock: Database.Database | undefined,
): Store {
  /** Work that spans several statements; turns wait for it, because there is one connection. */
  let last: Promise<unknown> = Promise.resolve();
  let working = 0;

  function alone<T>(work: () => Promise<T>): Promise<T> {
    working++;
    const result = last.then(work).finally(() => {
      working--;
      if (working === 0) turns.flush();
    });
    last = result.catch(() => {});
    return result.catch((error) => {
      throw asUnavailable(error);
    });
  }

  const runner = {
    read: <T>(work: (db: Kysely<Tables>) => Promise<T>) => alone(() => work(db)),
    write: <T>(work: Parameters<typeof writeNow<T>>[0]) => alone(() => writeNow(work)),
    writeDurably: <T>(work: Parameters<typeof writeNow<T>>[0]) =>
      alone(async () => {
        database.pragma('synchronous = FULL');
        try {
          return await writeNow(work);
        } finally {
          database.pragma('synchronous = NORMAL');
        }
      }),
  };

  function writeNow<T>(work: (db: import('kysely').Transaction<Tables>) => Promise<T>): Promise<T> {
    return db.transaction().execute(work);
  }

  const turns = sqliteTurns(database, () => working > 0, runner.writeDurably, asUnavailable);
  const conversation = database.prepare('select * from conversations where id = ?');
  const entries = database.prepare(
    'select seq, from_bot, body, at from entries where conversation = ? and seq > ? order by seq limit ?',
  );
  const lastSeqs = database.prepare(
    'select id, last_seq from conversations where id in (select value from json_each(?))',
  );
  // A full disk still reads: only a write tells.
  const touch = database.prepare(
    `insert into settings (name, value) values ('touched', '1') on conflict (name) do update set value = value + 1`,
  );
  const now = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asUnavailable(error);
    }
  };

  return {
    kind: 'sqlite',
    ...sharedQueries(runner),
    async readConversation(id) {
      const row = now(() => conversation.get(id)) as never;
      return row && toConversation(row);
    },
    async entriesAfter(id, seq, most = mostEntries) {
      return now(() => entries.all(id, seq, most)).map((row) => toEntry(row as never));
    },
    saveTurn: turns.save,
    // Nobody else has this file open.
    announce() {},
    onAnnounced() {},
    async lastSeqs(ids) {
      const rows = now(() => lastSeqs.all(JSON.stringify(ids))) as { id: string; last_seq: number }[];
      return new Map(rows.map((row) => [row.id, row.last_seq]));
    },
    async ping() {
      await alone(async () => touch.run());
    },
    async close() {
      await last;
      turns.flush();
      try {
        // The whole of it in one file, so that a copy of `villi.db` is a backup.
        database.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // A full disk; what is in the log beside the file is as good there.
      }
      await db.destroy();
      release(lock);
    },
  };
}

function asUnavailable(error: unknown): unknown {
  if (!errorCode(error).startsWith('SQLITE_') || errorCode(error).startsWith('SQLITE_CONSTRAINT'))
    return error;
  return new StoreUnavailable(`the database file cannot be used now (${errorCode(error)})`, { cause: error });
}

/** Closing alone keeps the lock until the memory is swept. */
function release(lock: Database.Database | undefined): void {
  lock?.exec('rollback');
  lock?.close();
}

/** What the operator is told of a file that cannot be opened. */
function refusal(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (error instanceof StoreRefused) return error;
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new StoreRefused(
      `${file} is damaged or is not a Villi database. Put a copy from a backup in its place, or move it away to start anew. Nothing was overwritten.`,
    );
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code.startsWith('SQLITE_IOERR')) {
    return new StoreRefused(
      `${file} cannot be written: the disk is full or failing (${code}). Make room, then start again.`,
    );
  }
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code) ||
    /^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code) ||
    // libsql gives no code where it cannot open the file at all.
    /unable to open/i.test(String((error as Error | undefined)?.message))
  ) {
    return new StoreRefused(
      `${file} cannot be written (${code || 'it cannot be opened'}). Let this user write there, or set DATA_DIR to another folder.`,
    );
  }
  return error;
}
