/** `villi check`: every fault in what an author wrote, with its place and what to do. */
import { join } from 'node:path';
import { checkKnowledge } from '../files/check-knowledge.js';
import { contentFolder } from '../files/content-folder.js';
import { type Fault, faultToLine } from '../files/fault.js';
import { loadTables } from '../files/load-tables.js';
import { readKnowledge } from '../files/read-knowledge.js';
import { readSafety } from '../files/read-safety.js';
import { messageFaults } from '../files/rule-model.js';

/** @returns the exit code: 1 where there is a fault */
export async function checkCommand(): Promise<number> {
  const root = contentFolder();
  const faults = findFaults(root);
  for (const fault of faults) process.stdout.write(`${faultToLine(fault)}\n`);
  process.stdout.write(
    faults.length === 0 ? 'No faults.\n' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

/** Every fault below a folder that holds `content/` and `intents/`. */
export function findFaults(root: string): Fault[] {
  const { topics } = loadTables();
  const { knowledge, faults, lineOf } = readKnowledge(root, topics);
  const safety = readSafety(join(root, 'intents'), join(root, 'content'), {
    isEnglish: topics.isEnglish,
    tryExamples: true,
  });
  const crossed = knowledge ? checkKnowledge(root, knowledge, lineOf) : [];
  const intents = join(root, 'intents');
  return [
    ...faults,
    ...crossed,
    ...safety.faults,
    ...messageFaults(intents, 'safety', safety.rules),
    ...messageFaults(intents, 'boundaries', safety.boundaries),
  ];
}
