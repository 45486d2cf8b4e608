/** Two instances on one PostgreSQL, visitors who change between them at every turn, and the database gone for a while. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTs } from '../import-ts.js';
import { faultyVisitor } from './faulty-visitor.js';
import { freePort, instance } from './instance.js';

const turnsARound = 25;

/** @param rounds of 25 turns each; 200 rounds are 200 visitors with 5,000 turns */
export async function faultsInstances({ rounds = 200, outageMs = 10_000, progress = () => {} } = {}) {
  const { postgresFolder, startPostgres } = await importTs('tests/support/start-postgres.ts');
  if (!postgresFolder()) return { rounds, skipped: 'PostgreSQL is not installed' };
  const postgres = await startPostgres();
  const dataFolder = mkdtempSync(join(tmpdir(), 'villi-faults-'));
  const bots = [];
  for (let n = 0; n < 2; n++) {
    bots.push(
      instance({
        DATABASE_URL: postgres.url,
        DATA_DIR: join(dataFolder, String(n)),
        PORT: String(await freePort()),
      }),
    );
  }
  try {
    await Promise.all(bots.map((bot) => bot.start()));
    const addresses = bots.map(({ address }) => address);
    const visitors = Array.from({ length: rounds }, (_, n) =>
      faultyVisitor(`v${n}`, n % 2 === 0 ? addresses : [...addresses].reverse()),
    );
    const streams = [];
    let done = 0;
    const talk = visitors.map(async (visitor) => {
      for (let turn = 0; turn < turnsARound; turn++) {
        await visitor.say();
        // A few listen at one instance all the time: what is said at the other one must reach them too.
        if (turn === 0 && streams.length < 20)
          streams.push({ visitor, ...(await visitor.listen(addresses[0])) });
        done++;
      }
    });
    const outage = (async () => {
      while (done < (rounds * turnsARound) / 2) await new Promise((resolve) => setTimeout(resolve, 20));
      progress(`PostgreSQL stops after ${done} turns`);
      await postgres.crash();
      await new Promise((resolve) => setTimeout(resolve, outageMs));
      await postgres.start();
      progress('PostgreSQL is back');
    })();
    await Promise.all([...talk, outage]);
    return { rounds, ...(await results(visitors, streams)), outageMs };
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function results(visitors, streams) {
  const total = {
    acknowledged: 0,
    lost: 0,
    doubled: 0,
    disordered: 0,
    strangers: 0,
    tryAgains: 0,
    streamLost: 0,
    streamDoubled: 0,
  };
  for (const visitor of visitors) {
    total.acknowledged += visitor.acknowledged.length;
    total.tryAgains += visitor.tryAgains();
    for (const [name, count] of Object.entries(await visitor.check())) total[name] += count;
  }
  // A lost announcement is made good after ten seconds.
  const missing = ({ visitor, heard }) => {
    const echoes = new Set(echoesOf(heard));
    return visitor.acknowledged.filter((id) => !echoes.has(id)).length;
  };
  for (let wait = 0; wait < 120 && streams.some((stream) => missing(stream) > 0); wait++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const stream of streams) {
    const echoes = echoesOf(stream.heard);
    total.streamLost += missing(stream);
    total.streamDoubled += echoes.length - new Set(echoes).size;
    stream.close();
  }
  return total;
}

function echoesOf(heard) {
  return heard
    .filter(({ from }) => from.role === 'user')
    .map(({ channelData }) => channelData.clientActivityID);
}
