/** kill -9 at random moments under load: nothing that was acknowledged may be lost, nothing answered twice. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTs } from '../import-ts.js';
import { faultyVisitor } from './faulty-visitor.js';
import { freePort, instance } from './instance.js';

const talking = 12;

/** @returns one result a store: PostgreSQL is left out where it is not installed */
export async function faultsKill({ rounds = 30, progress = () => {} } = {}) {
  const { postgresFolder, startPostgres } = await importTs('tests/support/start-postgres.ts');
  const stores = { sqlite: await killRounds({}, rounds, (line) => progress(`SQLite: ${line}`)) };
  if (postgresFolder()) {
    const postgres = await startPostgres();
    try {
      stores.postgres = await killRounds({ DATABASE_URL: postgres.url }, rounds, (line) =>
        progress(`PostgreSQL: ${line}`),
      );
    } finally {
      await postgres.stop();
    }
  }
  const sum = (name) => Object.values(stores).reduce((total, store) => total + store[name], 0);
  const names = [
    'acknowledged',
    'lost',
    'doubled',
    'disordered',
    'strangers',
    'subscriptions',
    'subscriptionsLost',
  ];
  return { rounds, ...Object.fromEntries(names.map((name) => [name, sum(name)])), stores };
}

async function killRounds(environment, rounds, progress) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'villi-faults-'));
  const settings = { ...environment, DATA_DIR: dataFolder, PORT: String(await freePort()) };
  const bot = instance(settings);
  const visitors = Array.from({ length: talking }, (_, n) => faultyVisitor(`v${n}`, [bot.address]));
  const total = {
    acknowledged: 0,
    lost: 0,
    doubled: 0,
    disordered: 0,
    strangers: 0,
    subscriptions: 0,
    subscriptionsLost: 0,
    slowestStartMs: 0,
  };
  try {
    let starting = await bot.start();
    for (let round = 0; round < rounds; round++) {
      total.slowestStartMs = Math.max(total.slowestStartMs, starting);
      let over = false;
      const talk = visitors.map(async (visitor) => {
        while (!over) await visitor.say(() => over);
      });
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 700));
      await bot.kill();
      over = true;
      await Promise.all(talk);
      starting = await bot.start();
      progress(
        `round ${round + 1}: ${visitors.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)} acknowledged`,
      );
    }
    // What was sent and not acknowledged is sent once more, as a client would; it must not be answered twice.
    for (const visitor of visitors) await visitor.say();
    for (const visitor of visitors) {
      total.acknowledged += visitor.acknowledged.length;
      for (const [name, count] of Object.entries(await visitor.check())) total[name] += count;
    }
    await bot.stop();
    Object.assign(total, await subscriptionRounds(settings, Math.ceil(rounds / 3)));
    return total;
  } finally {
    await bot.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** A process that subscribes people as fast as it can, killed; every one that it reported must be there. */
async function subscriptionRounds(settings, rounds) {
  const reported = new Set();
  for (let round = 0; round < rounds; round++) {
    const child = spawn(process.execPath, ['bench/faults/subscribe.js', String(round)], {
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let out = '';
    const first = new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.on('data', (data) => {
      out += data;
    });
    await first;
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 200));
    child.kill('SIGKILL');
    await ended;
    // The last line may be torn.
    for (const person of out.split('\n').slice(0, -1)) reported.add(person);
  }
  const { openStore } = await importTs('src/store/open-store.ts');
  const store = await openStore({ databaseUrl: settings.DATABASE_URL, dataFolder: settings.DATA_DIR });
  let subscriptionsLost = 0;
  for (const person of reported) if (!(await store.readSubscriber(person, 'web'))) subscriptionsLost++;
  await store.close();
  return { subscriptions: reported.size, subscriptionsLost };
}
