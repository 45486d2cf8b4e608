/** Turns into PostgreSQL: one statement each, so that a turn costs one way there and back. */
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { errorCode } from './error-code.js';
import { entryBody } from './rows.js';
import { deletePerson } from './shared-queries.js';
import type { Saved, TurnRecord } from './store.js';
import type { Tables } from './tables.js';

// The conversation's row decides: where it was not changed as expected, nothing else is written either.
const rest = `
  written_entries as (
    insert into entries (conversation, seq, from_bot, body, at)
    select moved.id, it.seq, it.from_bot, it.body, it.at
    from moved, unnest($9::int[], $10::smallint[], $11::text[], $12::bigint[]) as it (seq, from_bot, body, at)
  ),
  written_event as (
    insert into events (key, conversation, seq, at) select $1, moved.id, $7, $8 from moved where $1::text is not null
  ),
  written_questions as (
    insert into questions (conversation, text, kind, intent, confidence, sources, at)
    select moved.id, it.text, it.kind, it.intent, it.confidence, it.sources, $8
    from moved, unnest($13::text[], $14::text[], $15::text[], $16::float8[], $17::text[])
      as it (text, kind, intent, confidence, sources)
  )
  select (select count(*)::int from moved) as moved, (select seq from seen) as seen`;

const begun = `
  with seen as (select seq from events where key = $1),
  moved as (
    insert into conversations (id, channel, person, state, version, last_seq, created_at, updated_at)
    select $2, $3, $4, $5, $6::int, $7::int, $8::bigint, $8::bigint where not exists (select from seen) and $18::int = 0
    on conflict (id) do nothing returning id
  ), ${rest}`;

const continued = `
  with seen as (select seq from events where key = $1),
  moved as (
    update conversations set person = $4, state = $5, version = $6, last_seq = $7, updated_at = $8
    where id = $2 and channel = $3 and version = $18 and not exists (select from seen) returning id
  ), ${rest}`;

export function postgresTurns(pool: pg.Pool, db: Kysely<Tables>): { save(turn: TurnRecord): Promise<Saved> } {
  async function write(turn: TurnRecord): Promise<Saved> {
    const { conversation: c, entries, questions } = turn;
    const first = turn.basedOn === 0;
    const { rows } = await pool.query({
      name: first ? 'turn-begun' : 'turn-continued',
      text: first ? begun : continued,
      values: [
        turn.event ?? null,
        c.id,
        c.channel,
        c.person,
        c.state,
        c.version,
        c.lastSeq,
        turn.at,
        entries.map(({ seq }) => seq),
        entries.map(({ from }) => (from === 'bot' ? 1 : 0)),
        entries.map(entryBody),
        entries.map(({ at }) => at),
        questions.map(({ text }) => text),
        questions.map(({ kind }) => kind),
        questions.map(({ intent }) => intent),
        questions.map(({ confidence }) => confidence),
        questions.map(({ sources }) => sources.join(' ')),
        turn.basedOn,
      ],
    });
    const [row] = rows as { moved: number; seen: number | null }[];
    if (row?.seen != null) return { kind: 'seen', lastSeq: row.seen };
    return row?.moved === 1 ? { kind: 'saved' } : { kind: 'conflict' };
  }

  /** Forgets the person, then writes what is said about it, in one transaction. */
  function forget(turn: TurnRecord, person: string): Promise<Saved> {
    const { conversation: c, entries, at } = turn;
    return db.transaction().execute(async (trx) => {
      const before = await trx
        .selectFrom('conversations')
        .select('version')
        .where('id', '=', c.id)
        .forUpdate()
        .executeTakeFirst();
      if ((before?.version ?? 0) !== turn.basedOn) return { kind: 'conflict' };
      await deletePerson(trx, person);
      await trx.deleteFrom('conversations').where('id', '=', c.id).execute();
      await trx
        .insertInto('conversations')
        .values({
          id: c.id,
          channel: c.channel,
          person: c.person,
          state: c.state,
          version: c.version,
          last_seq: c.lastSeq,
          created_at: at,
          updated_at: at,
        })
        .execute();
      if (entries.length > 0) {
        const rows = entries.map((e) => ({
          conversation: c.id,
          seq: e.seq,
          from_bot: e.from === 'bot' ? 1 : 0,
          body: entryBody(e),
          at,
        }));
        await trx.insertInto('entries').values(rows).execute();
      }
      return { kind: 'saved' };
    });
  }

  return {
    async save(turn) {
      try {
        return await (turn.forget === undefined ? write(turn) : forget(turn, turn.forget));
      } catch (error) {
        // Another instance wrote the same event or entry a moment ago: look again.
        if (errorCode(error) === '23505') return { kind: 'conflict' };
        throw error;
      }
    },
  };
}
