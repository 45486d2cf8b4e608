/** What a turn costs: Villi with its store, next to servers that do a part of it, in one run. */
import { importTs } from '../import-ts.js';
import { turnsPerSecond, waitsAtRate } from './measure.js';
import { questions } from './questions.js';
import { startServer } from './start-server.js';
import { echoVisitor, openMany, villiVisitor } from './visitors.js';

const talking = 100;

/** @param progress told of what is being done; `seconds` for each measurement */
export async function benchTurns({ progress = () => {}, seconds = 5 } = {}) {
  const texts = questions();
  const result = {};
  const measure = async (name, program, visitor, environment) => {
    progress(name);
    const server = await startServer(program, environment);
    const visitors = await openMany(talking, () => visitor(server.address));
    const measured = await turnsPerSecond(visitors, texts, seconds * 1000);
    for (const one of visitors) one.close();
    await server.stop();
    progress(`${name}: ${measured.perS} turns/s, p50 ${measured.p50Ms} ms, p99 ${measured.p99Ms} ms`);
    return measured.perS;
  };
  result.wsEchoPerS = await measure('ws echo', 'ws-echo', echoVisitor);
  result.wsSqlitePerS = await measure('ws with one SQLite transaction a turn', 'ws-sqlite', echoVisitor);
  result.botkitEchoPerS = await measure('Botkit echo', 'botkit-echo', echoVisitor);
  result.villiSqlitePerS = await measure('Villi on SQLite', 'villi', villiVisitor);
  result.villiPostgresPerS = await onPostgres((DATABASE_URL) =>
    measure('Villi on PostgreSQL', 'villi', villiVisitor, { DATABASE_URL }),
  );
  result.ratioToWsSqlite = Math.round((result.villiSqlitePerS / result.wsSqlitePerS) * 100) / 100;
  Object.assign(result, await openConversations(texts, seconds, progress));
  return result;
}

async function openConversations(texts, seconds, progress) {
  progress('memory and waiting times with open conversations');
  const server = await startServer('villi');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const idleMB = server.memory();
  const visitors = await openMany(1000, () => villiVisitor(server.address));
  for (const [n, visitor] of visitors.entries()) await visitor.say(texts[n % texts.length]);
  const mbAt1000 = server.memory();
  const { p50Ms, p99Ms } = await waitsAtRate(visitors, texts, 200, seconds * 2000);
  progress(`200 turns/s with 1,000 open: p50 ${p50Ms} ms, p99 ${p99Ms} ms`);
  const more = await openMany(4000, () => villiVisitor(server.address));
  for (const [n, visitor] of more.entries()) await visitor.say(texts[n % texts.length]);
  const mbAt5000 = server.memory();
  for (const visitor of [...visitors, ...more]) visitor.close();
  await server.stop();
  return { p99MsAt200PerS: p99Ms, idleMB, startMs: server.listenedAfterMs, mbAt1000, mbAt5000 };
}

/** Null where PostgreSQL is not installed. */
async function onPostgres(work) {
  const { postgresFolder, startPostgres } = await importTs('tests/support/start-postgres.ts');
  if (!postgresFolder()) return null;
  const postgres = await startPostgres();
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
