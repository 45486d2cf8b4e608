/** The matcher next to natural, nlp.js and MiniSearch: the same lines, one run. */
import { importTs } from '../import-ts.js';
import { measureSystem } from './measure-system.js';
import { peers } from './peers.js';
import { readSets } from './read-sets.js';

/**
 * @param data folder of the labelled lines (see docs/benchmarks.md)
 * @param full also learn from all 15,000 lines of CLINC150, which takes the peers minutes
 */
export async function benchMatcher({ progress = () => {}, data, full = false } = {}) {
  if (typeof data !== 'string') {
    throw new Error(
      'Name the folder of the data: npm run bench -- matcher --data FOLDER. docs/benchmarks.md says where to get it.',
    );
  }
  const { trainMatcher } = await importTs('src/core/matching/train-matcher.ts');
  const { wordTable } = await importTs('src/core/language/word-table.ts');
  const { readFileSync } = await import('node:fs');
  const table = wordTable(readFileSync('tables/words.bin'));
  const villi = () => ({
    train: (lines) => {
      const matcher = trainMatcher(lines, { table });
      return (text) => matcher.match(text).ranked[0].intent;
    },
  });
  const others = await peers(progress);
  const sets = [];
  for (const set of readSets(data, full)) {
    progress(`${set.name}: ${set.train.length} lines to learn from, ${set.test.length} to ask`);
    const found = { name: set.name, villi: await measureSystem(villi(), set), peers: {} };
    progress(`  villi: ${JSON.stringify(found.villi)}`);
    for (const [name, peer] of Object.entries(others)) {
      if (set.large && peer.slow) continue;
      const measured = await measureSystem(peer.make(), set);
      found.peers[name] = {
        ...measured,
        pointsBehind: round(100 * (found.villi.accuracy - measured.accuracy), 1),
        p50Ratio: round(found.villi.p50Ms / measured.p50Ms, 3),
      };
      progress(`  ${name}: ${JSON.stringify(found.peers[name])}`);
    }
    sets.push(found);
  }
  return { sets };
}

/** The figures as a Markdown table. */
export function toTable({ sets }) {
  const rows = sets.flatMap(({ name, villi, peers: others }) =>
    Object.entries({ villi, ...others }).map(
      ([system, m]) =>
        `| ${name} | ${system} | ${(100 * m.accuracy).toFixed(1)} | ${m.trainMs.toFixed(0)} | ${m.p50Ms.toFixed(3)} | ${m.p99Ms.toFixed(3)} |`,
    ),
  );
  return [
    '| set | system | accuracy % | training ms | p50 ms | p99 ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
