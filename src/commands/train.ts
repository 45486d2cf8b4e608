/** `villi train`: learns the intents ahead, so that the next start has only to read the model. */
import { join } from 'node:path';
import { contentFolder } from '../files/content-folder.js';
import { faultToLine } from '../files/fault.js';
import { matcherFor } from '../files/load-brain.js';
import { loadTables } from '../files/load-tables.js';
import { readKnowledge } from '../files/read-knowledge.js';
import { readSafety } from '../files/read-safety.js';
import { loadRuleClassifier } from '../files/rule-model.js';
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
  const { rules, boundaries } = readSafety(intents, join(contentFolder(), 'content'), {
    isEnglish: tables.topics.isEnglish,
  });
  keepYaml();
  const { trained, bytes } = matcherFor(knowledge, tables.words);
  process.stdout.write(
    `The model is ${trained ? 'trained' : 'up to date'}: ${knowledge.intents.length} intents, ${Math.ceil(bytes / 1024)} kB.\n`,
  );
  for (const [part, set] of [
    ['safety', rules],
    ['boundaries', boundaries],
  ] as const) {
    const loaded = loadRuleClassifier(intents, part, set, tables.words);
    if (!loaded) continue;
    process.stdout.write(
      `The classifier of ${part} is ${loaded.trained ? 'trained' : 'up to date'}: ${Math.ceil(loaded.bytes / 1024)} kB.\n`,
    );
  }
  return 0;
}
