/** The classifier of red flags: learned from `intents/safety/messages/`, and kept beside the matcher's model. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WordTable } from '../core/language/word-table.js';
import { type FlagClassifier, flagClassifier, noFlag } from '../core/safety/flag-classifier.js';
import { type FlagExample, learnFlags } from '../core/safety/learn-flags.js';
import type { SafetyRules } from '../core/safety/rule-set.js';
import type { Fault } from './fault.js';
import { filesOf } from './files-of.js';
import { keptModel } from './model-file.js';
import { programFolder } from './program-folder.js';
import { parseYaml } from './read-yaml.js';
import { messagesFile } from './safety-files.js';

export interface LoadedClassifier {
  classify: FlagClassifier;
  /** Whether it had to be trained. */
  trained: boolean;
  /** Size of the stored form in bytes. */
  bytes: number;
}

/**
 * @param intents the folder of `safety/`
 * Throws nothing; undefined where there are no messages to learn from: the rules work by themselves.
 */
export function loadFlagClassifier(
  intents: string,
  rules: SafetyRules,
  table: WordTable,
): LoadedClassifier | undefined {
  const texts = messageFiles(intents);
  if (texts.length === 0) return undefined;
  const hash = createHash('sha256').update(table.bytes);
  for (const { text } of [...texts, ...ruleFiles(intents)]) hash.update(text);
  const train = () => learnFlags(examplesIn(texts, rules).examples, rules, table);
  const { model, trained, bytes } = keptModel(
    join(programFolder(), 'dist', 'flags.bin'),
    hash.digest(),
    train,
  );
  return { classify: flagClassifier(model, table), trained, bytes };
}

/** What is wrong in `intents/safety/messages/`. */
export function flagMessageFaults(intents: string, rules: SafetyRules): Fault[] {
  return examplesIn(messageFiles(intents), rules).faults;
}

interface TextFile {
  /** As faults call it. */
  name: string;
  text: string;
}

function examplesIn(files: readonly TextFile[], { rules }: SafetyRules) {
  const examples: FlagExample[] = [];
  const faults: Fault[] = [];
  const firstAt = new Map<string, string>();
  for (const { name, text } of files) {
    const rule = basename(name, '.yaml');
    const flag = rule === noFlag ? noFlag : `safety/${rule}`;
    const { value = [], faults: found, lineOf } = parseYaml(text, messagesFile, name);
    faults.push(...found);
    if (flag !== noFlag && !rules.some(({ id }) => id === flag)) {
      faults.push({
        file: name,
        line: 1,
        field: 'file',
        mend: `name the file after a rule, or ${noFlag}.yaml`,
      });
      continue;
    }
    value.forEach((message, i) => {
      const before = firstAt.get(message.toLowerCase());
      firstAt.set(message.toLowerCase(), name);
      if (before) {
        faults.push({
          file: name,
          line: lineOf([i]),
          field: String(i),
          mend: `remove this: it stands in ${before} too`,
        });
      } else examples.push({ text: message, flag });
    });
  }
  return { examples, faults };
}

function messageFiles(intents: string): TextFile[] {
  return textsOf(join(intents, 'safety', 'messages'), 'intents/safety/messages', '.yaml');
}

/** The classifier reads by the rules' concepts, so that it is learned anew when they change. */
function ruleFiles(intents: string): TextFile[] {
  const folder = join(intents, 'safety');
  return [
    ...textsOf(folder, 'intents/safety', '.yaml'),
    ...textsOf(join(folder, 'words'), 'intents/safety/words', ''),
  ];
}

function textsOf(folder: string, name: string, ending: string): TextFile[] {
  return filesOf(folder, ending).map((entry) => ({
    name: `${name}/${entry}`,
    text: readFileSync(join(folder, entry), 'utf8'),
  }));
}
