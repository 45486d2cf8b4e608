/** The store in PostgreSQL, which any number of instances share. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { announcements } from './announcements.js';
import { errorCode } from './error-code.js';
import { migrate } from './migrations.js';
import { postgresTurns } from './postgres-turns.js';
import { toConversation, toEntry } from './rows.js';
import { sharedQueries } from './shared-queries.js';
import { mostEntries, type Store, StoreRefused, StoreUnavailable } from './store.js';
import type { Tables } from './tables.js';

export interface PostgresOptions {
  onTrouble?: (error: unknown) => void;
}

const connections = 10;
/** Milliseconds until a connection that does not come about counts as failed. */
const connectPatience = 3000;
/** Milliseconds until a statement counts as lost. */
const statementPatience = 10_000;

/**
 * Connects, and brings the tables up to date.
 * @throws StoreRefused where the address is wrong, the server is not there, or a newer Villi made the tables
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Store> {
  const onTrouble = options.onTrouble ?? (() => {});
  const settings: pg.PoolConfig = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectPatience,
    query_timeout: statementPatience,
    keepAlive: true,
    // A count or a time in milliseconds fits a number; pg gives them as text otherwise.
    types: {
      getTypeParser: (oid, format) =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  };
  const pool = new pg.Pool(settings);
  // Connections that break while nobody uses them; the pool makes new ones.
  pool.on('error', onTrouble);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres');
  } catch (error) {
    await db.destroy();
    throw refusal(error, url);
  }
  return storeOf(pool, db, announcements(settings, onTrouble));
}

function storeOf(pool: pg.Pool, db: Kysely<Tables>, announced: ReturnType<typeof announcements>): Store {
  const write = <T>(work: (db: Transaction<Tables>) => Promise<T>) =>
    guarded(() => db.transaction().execute(work));
  const turns = postgresTurns(pool, db);

  return {
    kind: 'postgres',
    // Every commit waits for the disk, so each of them survives a loss of power.
    ...sharedQueries({ read: (work) => guarded(() => work(db)), write, writeDurably: write }),
    readConversation: (id) =>
      guarded(async () => {
        const { rows } = await pool.query({
          name: 'conversation',
          text: 'select * from conversations where id = $1',
          values: [id],
        });
        return rows[0] && toConversation(rows[0]);
      }),
    entriesAfter: (id, seq, most = mostEntries) =>
      guarded(async () => {
        const text =
          'select seq, from_bot, body, at from entries where conversation = $1 and seq > $2 order by seq limit $3';
        const { rows } = await pool.query({ name: 'entries', text, values: [id, seq, most] });
        return rows.map(toEntry);
      }),
    saveTurn: (turn) => guarded(() => turns.save(turn)),
    announce: announced.announce,
    onAnnounced: announced.onAnnounced,
    lastSeqs: (ids) =>
      guarded(async () => {
        const text = 'select id, last_seq from conversations where id = any($1)';
        const { rows } = await pool.query({ name: 'last-seqs', text, values: [ids] });
        return new Map(rows.map((row: { id: string; last_seq: number }) => [row.id, row.last_seq]));
      }),
    ping: () => guarded(async () => void (await pool.query('select 1'))),
    async close() {
      await announced.close();
      await db.destroy();
    },
  };
}

/** A broken connection or a server that stops is a matter of time; all else is a fault of ours. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    // Classes: 08 connection, 40 serialization, 53 resources, 57 operator intervention, 58 system; pg's own have no code.
    if (code === '' || /^(08|40|53|57|58|E[A-Z]+)/.test(code)) {
      throw new StoreUnavailable(`the database cannot be used now (${code || 'no connection'})`, {
        cause: error,
      });
    }
    throw error;
  }
}

/** What the operator is told; never the address itself, which holds the password. */
function refusal(error: unknown, url: string): unknown {
  if (error instanceof StoreRefused) return error;
  const { hostname, port, pathname, username } = new URL(url);
  const where = `PostgreSQL at ${hostname || 'localhost'}:${port || 5432}`;
  const database = decodeURIComponent(pathname.slice(1)) || username;
  const code = errorCode(error);
  if (code === '28P01' || code === '28000')
    return new StoreRefused(`${where} refuses the user or the password of DATABASE_URL.`);
  if (code === '3D000')
    return new StoreRefused(`${where} has no database "${database}". Create it, or mend DATABASE_URL.`);
  if (code === '42501')
    return new StoreRefused(
      `${where}: the user may not create tables in "${database}". Grant it, or use its owner.`,
    );
  if (code.startsWith('E') || code === '' || code.startsWith('57') || code.startsWith('08')) {
    return new StoreRefused(
      `${where} cannot be reached (${code || 'no answer'}). Is it running, and is DATABASE_URL right?`,
    );
  }
  return error;
}
