/** The contract of a store, kept by SQLite and by PostgreSQL alike. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore, type StoreSettings } from '../../src/store/open-store.js';
import type { Entry, Store, Subscriber, TurnRecord } from '../../src/store/store.js';
import { type Postgres, postgresFolder, startPostgres } from '../support/start-postgres.js';

let names = 0;
const fresh = (what: string) => `${what}-${++names}`;
const noon = Date.UTC(2026, 10, 23, 12);

function turn(id: string, basedOn = 0, more: Partial<TurnRecord> = {}): TurnRecord {
  const seq = basedOn * 2;
  const entries: Entry[] = [
    { from: 'person', seq: seq + 1, at: noon, text: `question ${basedOn}`, clientId: `c${basedOn}` },
    {
      from: 'bot',
      seq: seq + 2,
      at: noon,
      reply: {
        kind: 'answer',
        text: 'Ünïcode • ✓',
        sources: ['p#s'],
        options: [],
        intent: 'i',
        confidence: 0.5,
      },
    },
  ];
  return {
    conversation: {
      id,
      channel: 'web',
      person: `web:${id}`,
      state: JSON.stringify({ turns: basedOn + 1 }),
      version: basedOn + 1,
      lastSeq: seq + 2,
    },
    basedOn,
    entries,
    questions: [
      { text: `question ${basedOn}`, kind: 'answer', intent: 'i', confidence: 0.5, sources: ['p#s', 'p#t'] },
    ],
    at: noon,
    ...more,
  };
}

const subscriber = (person: string): Subscriber => ({
  person,
  channel: 'web',
  address: 'somewhere',
  hour: '07:30',
  zone: 'Europe/London',
  days: [1, 2, 3],
  paused: false,
  since: noon,
});

function contract(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());

  test('a turn is found again as it was saved', async () => {
    const id = fresh('conversation');
    expect(await store.saveTurn(turn(id))).toEqual({ kind: 'saved' });
    expect(await store.readConversation(id)).toEqual(turn(id).conversation);
    expect(await store.entriesAfter(id, 0)).toEqual(turn(id).entries);
    expect(await store.entriesAfter(id, 1)).toEqual(turn(id).entries.slice(1));
    expect(await store.lastSeqs([id, 'nobody'])).toEqual(new Map([[id, 2]]));
  });

  test('a conversation that nobody began is not there', async () => {
    expect(await store.readConversation('nobody')).toBeUndefined();
    expect(await store.entriesAfter('nobody', 0)).toEqual([]);
  });

  test('an event that was answered is not answered again', async () => {
    const id = fresh('conversation');
    const event = fresh('event');
    await store.saveTurn(turn(id, 0, { event }));
    expect(await store.saveTurn(turn(id, 1, { event }))).toEqual({ kind: 'seen', lastSeq: 2 });
    expect((await store.entriesAfter(id, 0)).length).toBe(2);
  });

  test('of two turns that were decided on the same state, one is saved and nothing of the other', async () => {
    const id = fresh('conversation');
    await store.saveTurn(turn(id));
    const both = await Promise.all([store.saveTurn(turn(id, 1)), store.saveTurn(turn(id, 1))]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
    expect((await store.entriesAfter(id, 0)).length).toBe(4);
  });

  test('the same event given twice at once is saved once', async () => {
    const id = fresh('conversation');
    const event = fresh('event');
    const both = await Promise.all([
      store.saveTurn(turn(id, 0, { event })),
      store.saveTurn(turn(id, 0, { event })),
    ]);
    expect(both.filter(({ kind }) => kind === 'saved').length).toBe(1);
    expect((await store.entriesAfter(id, 0)).length).toBe(2);
  });

  test('many turns at once are all saved', async () => {
    const ids = Array.from({ length: 200 }, () => fresh('conversation'));
    const saved = await Promise.all(ids.map((id) => store.saveTurn(turn(id))));
    expect(saved.every(({ kind }) => kind === 'saved')).toBe(true);
    expect((await store.lastSeqs(ids)).size).toBe(200);
  });

  test('a person sees all that is kept about them, and nothing after its deletion', async () => {
    const id = fresh('conversation');
    const person = `web:${id}`;
    await store.saveTurn(turn(id, 0, { event: fresh('event') }));
    await store.saveSubscriber(subscriber(person));
    await store.recordTip({ person, tip: 'p#s', day: '2026-11-23', at: noon });
    await store.saveFeedback({ conversation: id, seq: 2, rating: 1, intent: 'i', source: 'p#s', at: noon });
    const record = await store.readPerson(person);
    expect(record).toMatchObject({
      conversations: [{ id, channel: 'web', since: noon, until: noon, entries: turn(id).entries }],
      questions: [{ text: 'question 0', sources: ['p#s', 'p#t'], confidence: 0.5 }],
      feedback: [{ rating: 1 }],
      subscriptions: [subscriber(person)],
      tips: [{ tip: 'p#s', day: '2026-11-23' }],
    });
    await store.deletePerson(person);
    const nothing = { conversations: [], questions: [], feedback: [], subscriptions: [], tips: [] };
    expect(await store.readPerson(person)).toEqual(nothing);
    expect(await store.entriesAfter(id, 0)).toEqual([]);
  });

  test('a turn that forgets leaves its own reply only, without a person', async () => {
    const id = fresh('conversation');
    const person = `web:${id}`;
    const other = fresh('conversation');
    await store.saveTurn(turn(id));
    await store.saveTurn(turn(other));
    await store.saveSubscriber(subscriber(person));
    const last = turn(id, 1, { forget: person, questions: [] });
    last.conversation.person = null;
    last.entries = last.entries.slice(1);
    expect(await store.saveTurn(last)).toEqual({ kind: 'saved' });
    expect(await store.entriesAfter(id, 0)).toEqual(last.entries);
    expect((await store.readPerson(person)).conversations).toEqual([]);
    expect(await store.readSubscriber(person, 'web')).toBeUndefined();
    expect((await store.entriesAfter(other, 0)).length).toBe(2);
  });

  test('a subscription is kept, changed and ended', async () => {
    const person = fresh('person');
    await store.saveSubscriber(subscriber(person));
    await store.saveSubscriber({ ...subscriber(person), hour: '20:00', paused: true });
    expect(await store.readSubscriber(person, 'web')).toEqual({
      ...subscriber(person),
      hour: '20:00',
      paused: true,
    });
    await store.deleteSubscriber(person, 'web');
    expect(await store.readSubscriber(person, 'web')).toBeUndefined();
  });

  test('one tip a person and day', async () => {
    const tip = { person: fresh('person'), tip: 'p#s', day: '2026-11-23', at: noon };
    expect(await Promise.all([store.recordTip(tip), store.recordTip(tip)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await store.recordTip({ ...tip, day: '2026-11-24' })).toBe(true);
  });

  test('an installation is kept, replaced and removed, twice if need be', async () => {
    const team = fresh('team');
    await store.saveInstallation({ team, secret: 'sealed', at: noon });
    await store.saveInstallation({ team, secret: 'sealed again', at: noon });
    expect(await store.readInstallation(team)).toEqual({ team, secret: 'sealed again', at: noon });
    await store.deleteInstallation(team);
    await store.deleteInstallation(team);
    expect(await store.readInstallation(team)).toBeUndefined();
  });

  test('the first offer of a shared value stays', async () => {
    const name = fresh('setting');
    expect(await store.settle(name, 'mine')).toBe('mine');
    expect(await store.settle(name, 'yours')).toBe('mine');
  });

  test('shared counts add up', async () => {
    const key = fresh('key');
    await store.addHits(7, new Map([[key, 2]]));
    expect(
      await store.addHits(
        7,
        new Map([
          [key, 3],
          [fresh('key'), 1],
        ]),
      ),
    ).toEqual(expect.any(Map));
    expect((await store.addHits(7, new Map([[key, 1]]))).get(key)).toBe(6);
  });

  test('what is older than a moment is purged, what is younger stays', async () => {
    const old = fresh('conversation');
    const young = fresh('conversation');
    const before = noon - 40 * 24 * 3600 * 1000;
    await store.saveTurn(turn(old, 0, { at: before, event: fresh('event') }));
    await store.saveTurn(turn(young));
    expect(await store.purge(noon - 1)).toBeGreaterThan(0);
    expect(await store.readConversation(old)).toBeUndefined();
    expect(await store.entriesAfter(old, 0)).toEqual([]);
    expect(await store.readConversation(young)).toBeDefined();
    expect((await store.questionsSince(0, 10_000)).every(({ at }) => at >= noon - 1)).toBe(true);
  });

  test('turns and other work at the same time do not get into each other', async () => {
    const ids = Array.from({ length: 50 }, () => fresh('conversation'));
    const work = ids.flatMap((id) => [
      store.saveTurn(turn(id)),
      store.saveSubscriber(subscriber(`web:${id}`)),
      store.readPerson(`web:${id}`),
    ]);
    await Promise.all(work);
    expect((await store.lastSeqs(ids)).size).toBe(50);
  });
}

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'villi-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  contract(() => openStore({ dataFolder: folder }));
});

const withPostgres = postgresFolder() ? describe : describe.skip;
withPostgres('PostgreSQL', () => {
  let postgres: Postgres;
  const settings: StoreSettings = { dataFolder: '' };
  beforeAll(async () => {
    postgres = await startPostgres();
    settings.databaseUrl = postgres.url;
  });
  afterAll(() => postgres?.stop());
  contract(() => openStore(settings));

  test('one instance hears what another one saved', async () => {
    const [here, there] = await Promise.all([openStore(settings), openStore(settings)]);
    const heard = new Promise((resolve) => {
      here.onAnnounced((conversations) => conversations && resolve(conversations));
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    there.announce(['c-1', 'c-2']);
    expect(await heard).toEqual(['c-1', 'c-2']);
    await Promise.all([here.close(), there.close()]);
  });
});
