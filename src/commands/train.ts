/** `villi train`: learns the intents and the rules ahead, so that the next start has only to read the models. */
import { join } from 'node:path';
import { contentFolder } from '../files/content-folder.js';
import { faultToLine } from '../files/fault.js';
import { matcherFor } from '../files/load-brain.js';
import { loadTables } from '../files/load-tables.js';
import { readKnowledge } from '../files/read-knowledge.js';
import { readSafety } from '../files/read-safety.js';
import { loadRuleClassifier } from '../files/rule-model.js';
import { keepYaml } from '../files/yaml-memory.js';

const parts = ['intents', 'safety', 'boundaries'] as const;
type Part = (typeof parts)[number];

/**
 * @param asked which of `intents`, `safety` and `boundaries`; all of them where none is named
 * @returns the exit code: 1 where the content leaves nothing to learn from, 2 where a part has no such name
 */
export async function trainCommand(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((each) => !parts.includes(each as Part));
  if (unknown !== undefined) {
    process.stderr.write(`There is no "${unknown}" to train: name ${parts.join(', ')}, or nothing.\n`);
    return 2;
  }
  const isAsked = (part: Part) => asked.length === 0 || asked.includes(part);
  const tables = loadTables();
  const folder = contentFolder();
  const intents = join(folder, 'intents');
  const { rules, boundaries } = readSafety(intents, join(folder, 'content'), {
    isEnglish: tables.topics.isEnglish,
  });
  if (isAsked('intents')) {
    const { knowledge, faults } = readKnowledge(folder, tables.topics);
    if (!knowledge) {
      for (const fault of faults) process.stderr.write(`${faultToLine(fault)}\n`);
      return 1;
    }
    keepYaml();
    const { trained, bytes } = matcherFor(knowledge, tables.words);
    tell('The model', trained, `${knowledge.intents.length} intents, `, bytes);
  }
  for (const [part, set] of [
    ['safety', rules],
    ['boundaries', boundaries],
  ] as const) {
    const loaded = isAsked(part) ? loadRuleClassifier(intents, part, set, tables.words) : undefined;
    if (loaded) tell(`The classifier of ${part}`, loaded.trained, '', loaded.bytes);
  }
  return 0;
}

function tell(what: string, trained: boolean, besides: string, bytes: number): void {
  process.stdout.write(
    `${what} is ${trained ? 'trained' : 'up to date'}: ${besides}${Math.ceil(bytes / 1024)} kB.\n`,
  );
}
