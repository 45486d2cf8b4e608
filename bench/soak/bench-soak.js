/** Hours in small: 100 turns a second with 1,000 open conversations, and the memory that it takes meanwhile. */

import { waitsAtRate } from '../turns/measure.js';
import { questions } from '../turns/questions.js';
import { startServer } from '../turns/start-server.js';
import { openMany, villiVisitor } from '../turns/visitors.js';

const perSecond = 100;
const sampleMs = 15_000;

/** @returns resident memory in MB every 15 seconds, and how much the second half grew in a minute */
export async function benchSoak({ progress = () => {}, minutes = 10 } = {}) {
  const texts = questions();
  const server = await startServer('villi');
  const visitors = await openMany(1000, () => villiVisitor(server.address));
  const samples = [];
  let worstP99Ms = 0;
  for (let n = 0; n < (minutes * 60_000) / sampleMs; n++) {
    const { p99Ms } = await waitsAtRate(visitors, texts, perSecond, sampleMs);
    worstP99Ms = Math.max(worstP99Ms, p99Ms);
    samples.push(server.memory());
    progress(`${((n + 1) * sampleMs) / 1000} s: ${samples.at(-1)} MB, p99 ${p99Ms} ms`);
  }
  for (const visitor of visitors) visitor.close();
  await server.stop();
  const half = samples.slice(Math.floor(samples.length / 2));
  return {
    minutes,
    perSecond,
    worstP99Ms,
    growthMBPerMinute: slope(half, sampleMs / 60_000),
    samplesMB: samples,
  };
}

/** Least squares: how much a value grows with each step, divided by the step's length. */
function slope(values, step) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const up = values.reduce((sum, value, n) => sum + (n - middle) * (value - mean), 0);
  const across = values.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
  return across === 0 ? 0 : Math.round((up / across / step) * 100) / 100;
}
