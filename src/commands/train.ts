/** `villi train`: learns the intents ahead, so that the next start has only to read the model. */
import { join } from 'node:path';
import { contentFolder } from '../files/content-folder.js';
import { faultToLine } from '../files/fault.js';
import { loadFlagClassifier } from '../files/flag-model.js';
import { matcherFor } from '../files/load-brain.js';
import { loadTables } from '../files/load-tables.js';
import { readKnowledge } from '../files/read-knowledge.js';
import { readSafety } from '../files/read-safety.js';
import { keepYaml } from '../files/yaml-memory.js';

/** @returns the exit code: 1 where the content leaves nothing to learn from */
export async function trainCommand(): Promise<number> {
  const tables = loadTables();
  const { knowledge, faults } = readKnowledge(contentFolder(), tables.topics);
  if (!knowledge) {
    for (const fault of faults) process.stderr.write(`${faultToLine(fault)}\n`);
    return 1;
  }
  const intents = join(contentFolder(), 'intents');
  const { rules } = readSafety(intents, join(contentFolder(), 'content'));
  keepYaml();
  const { trained, bytes } = matcherFor(knowledge, tables.words);
  process.stdout.write(
    `The model is ${trained ? 'trained' : 'up to date'}: ${knowledge.intents.length} intents, ${Math.ceil(bytes / 1024)} kB.\n`,
  );
  const flags = loadFlagClassifier(intents, rules, tables.words);
  if (flags) {
    process.stdout.write(
      `The classifier of red flags is ${flags.trained ? 'trained' : 'up to date'}: ${Math.ceil(flags.bytes / 1024)} kB.\n`,
    );
  }
  return 0;
}
