/** The labelled lines that systems are compared on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sets below `folder`; those that are not there are left out. Lines out of scope are not asked: no peer refuses. */
export function readSets(folder, full) {
  const found = [];
  for (const name of ['ask-ubuntu', 'chatbot', 'web-applications', 'hwu64', 'banking77']) {
    if (!existsSync(join(folder, name, 'train.jsonl'))) continue;
    found.push({ name, train: read(folder, name, 'train'), test: read(folder, name, 'test') });
  }
  if (existsSync(join(folder, 'clinc150'))) {
    const test = read(folder, 'clinc150', 'test').filter(({ intent }) => intent !== 'oos');
    const all = read(folder, 'clinc150', 'train-full');
    found.push({ name: 'clinc150, 10 an intent', train: read(folder, 'clinc150', 'train-10'), test });
    found.push(botSized(all, test));
    if (full) found.push({ name: 'clinc150, 100 an intent', large: true, train: all, test });
  }
  if (found.length === 0)
    throw new Error(`${folder}: no data found; docs/benchmarks.md says what it looks like`);
  return found;
}

/** 60 intents with 20 utterances each: the size of a real bot. */
function botSized(all, test) {
  const intents = [...new Set(all.map(({ intent }) => intent))].filter((_, n) => n % 5 < 2);
  const train = intents.flatMap((intent) => all.filter((line) => line.intent === intent).slice(0, 20));
  return {
    name: 'clinc150, 60 intents × 20',
    train,
    test: test.filter(({ intent }) => intents.includes(intent)),
  };
}

function read(folder, set, part) {
  const lines = readFileSync(join(folder, set, `${part}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}
