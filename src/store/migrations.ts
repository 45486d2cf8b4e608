/** The steps that bring a database to the present shape, oldest first; a step that was released never changes. */
import { type CreateTableBuilder, type Kysely, type Migration, Migrator, sql } from 'kysely';
import { type Store, StoreRefused } from './store.js';
import type { Tables } from './tables.js';

function stepsFor(kind: Store['kind']): Record<string, Migration> {
  // In SQLite a row is then written once, in its key's place, instead of once for the table and once for the key.
  const inKeyOrder = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;

  return {
    '001-conversations': {
      async up(db: Kysely<unknown>) {
        const { schema } = db;
        await schema
          .createTable('conversations')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('channel', 'text', (c) => c.notNull())
          .addColumn('person', 'text')
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('version', 'integer', (c) => c.notNull())
          .addColumn('last_seq', 'integer', (c) => c.notNull())
          .addColumn('created_at', 'bigint', (c) => c.notNull())
          .addColumn('updated_at', 'bigint', (c) => c.notNull())
          .execute();
        await schema.createIndex('conversations_person').on('conversations').column('person').execute();
        await schema
          .createTable('entries')
          .addColumn('conversation', 'text', (c) => c.notNull())
          .addColumn('seq', 'integer', (c) => c.notNull())
          .addColumn('from_bot', 'smallint', (c) => c.notNull())
          .addColumn('body', 'text', (c) => c.notNull())
          .addColumn('at', 'bigint', (c) => c.notNull())
          .addPrimaryKeyConstraint('entries_key', ['conversation', 'seq'])
          .$call(inKeyOrder)
          .execute();
        await schema
          .createTable('events')
          .addColumn('key', 'text', (c) => c.primaryKey())
          .addColumn('conversation', 'text', (c) => c.notNull())
          .addColumn('seq', 'integer', (c) => c.notNull())
          .addColumn('at', 'bigint', (c) => c.notNull())
          .$call(inKeyOrder)
          .execute();
      },
    },
    '002-questions': {
      async up(db: Kysely<unknown>) {
        const { schema } = db;
        await schema
          .createTable('questions')
          .addColumn('id', kind === 'postgres' ? 'bigserial' : 'integer', (c) => c.primaryKey())
          .addColumn('conversation', 'text', (c) => c.notNull())
          .addColumn('text', 'text', (c) => c.notNull())
          .addColumn('kind', 'text', (c) => c.notNull())
          .addColumn('intent', 'text')
          .addColumn('confidence', 'double precision', (c) => c.notNull())
          .addColumn('sources', 'text', (c) => c.notNull())
          .addColumn('at', 'bigint', (c) => c.notNull())
          .execute();
        // One file is read through as fast as an index to it would be kept; it is asked only when a person is forgotten.
        if (kind === 'postgres') {
          await schema.createIndex('questions_conversation').on('questions').column('conversation').execute();
        }
        await schema
          .createTable('feedback')
          .addColumn('conversation', 'text', (c) => c.notNull())
          .addColumn('seq', 'integer', (c) => c.notNull())
          .addColumn('rating', 'smallint', (c) => c.notNull())
          .addColumn('intent', 'text')
          .addColumn('source', 'text')
          .addColumn('at', 'bigint', (c) => c.notNull())
          .addPrimaryKeyConstraint('feedback_key', ['conversation', 'seq'])
          .execute();
      },
    },
    '003-subscribers': {
      async up({ schema }: Kysely<unknown>) {
        await schema
          .createTable('subscribers')
          .addColumn('person', 'text', (c) => c.notNull())
          .addColumn('channel', 'text', (c) => c.notNull())
          .addColumn('address', 'text', (c) => c.notNull())
          .addColumn('hour', 'text', (c) => c.notNull())
          .addColumn('zone', 'text', (c) => c.notNull())
          .addColumn('days', 'text', (c) => c.notNull())
          .addColumn('paused', 'smallint', (c) => c.notNull())
          .addColumn('since', 'bigint', (c) => c.notNull())
          .addPrimaryKeyConstraint('subscribers_key', ['person', 'channel'])
          .execute();
        await schema
          .createTable('tips')
          .addColumn('person', 'text', (c) => c.notNull())
          .addColumn('tip', 'text', (c) => c.notNull())
          .addColumn('day', 'text', (c) => c.notNull())
          .addColumn('at', 'bigint', (c) => c.notNull())
          .addPrimaryKeyConstraint('tips_key', ['person', 'day'])
          .execute();
      },
    },
    '004-operation': {
      async up({ schema }: Kysely<unknown>) {
        await schema
          .createTable('installations')
          .addColumn('team', 'text', (c) => c.primaryKey())
          .addColumn('secret', 'text', (c) => c.notNull())
          .addColumn('at', 'bigint', (c) => c.notNull())
          .execute();
        await schema
          .createTable('settings')
          .addColumn('name', 'text', (c) => c.primaryKey())
          .addColumn('value', 'text', (c) => c.notNull())
          .execute();
        await schema
          .createTable('hits')
          .addColumn('minute', 'bigint', (c) => c.notNull())
          .addColumn('key', 'text', (c) => c.notNull())
          .addColumn('total', 'integer', (c) => c.notNull())
          .addPrimaryKeyConstraint('hits_key', ['minute', 'key'])
          .execute();
      },
    },
    // Entries in the order of their writing: in the order of their key, each turn wrote a page of the file of its own.
    '005-entries-in-order': {
      async up(db: Kysely<unknown>) {
        if (kind !== 'sqlite') return;
        await sql`alter table entries rename to entries_by_key`.execute(db);
        await sql`create table entries (conversation text not null, seq integer not null, from_bot smallint not null,
          body text not null, at bigint not null)`.execute(db);
        await sql`insert into entries select * from entries_by_key order by at, conversation, seq`.execute(
          db,
        );
        await sql`drop table entries_by_key`.execute(db);
        await sql`create unique index entries_key on entries (conversation, seq)`.execute(db);
      },
    },
  };
}

/**
 * Brings a database up to date; safe where several instances do it at once.
 * @throws StoreRefused where a newer Villi made the database; it is left as it is
 */
export async function migrate(db: Kysely<Tables>, kind: Store['kind']): Promise<void> {
  const steps = stepsFor(kind);
  const names = Object.keys(steps);
  const done = await doneSteps(db);
  const unknown = done.find((name) => !names.includes(name));
  if (unknown) {
    throw new StoreRefused(
      `The database was made by a newer Villi (it has the step "${unknown}"). Update Villi, or use another database. Nothing was changed.`,
    );
  }
  if (done.length === names.length) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function doneSteps(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.rows.map((row) => row.name);
}
