/** The classifiers beside the rules: learned from `intents/<part>/messages/`, and kept beside the matcher's model. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WordTable } from '../core/language/word-table.js';
import { learnRules, type RuleExample } from '../core/safety/learn-rules.js';
import { noRule, type RuleClassifier, ruleClassifier } from '../core/safety/rule-classifier.js';
import type { Rule, RuleSet } from '../core/safety/rule-set.js';
import type { Fault } from './fault.js';
import { filesOf } from './files-of.js';
import { keptModel } from './model-file.js';
import { programFolder } from './program-folder.js';
import { parseYaml } from './read-yaml.js';
import { messagesFile, ruleExamples } from './safety-files.js';

export interface LoadedClassifier {
  classify: RuleClassifier;
  /** Whether it had to be trained. */
  trained: boolean;
  /** Size of the stored form in bytes. */
  bytes: number;
}

/** Where the rules and their messages are, below `intents/`. */
export type Part = 'safety' | 'boundaries';

/**
 * Of the messages in which no rule is meant, so many may be taken for one while they are not learned from. Many of them
 * were written to be mistaken; what visitors write is less like them. A red flag missed is worse than a false alarm.
 */
const falseAlarms: Readonly<Record<Part, number>> = { safety: 0.027, boundaries: 0.02 };

/**
 * @param intents the folder that the part is in
 * @returns undefined where there are no messages to learn from: the rules work by themselves
 * @throws when the messages or the rules cannot be read
 */
export function loadRuleClassifier(
  intents: string,
  part: Part,
  set: RuleSet<Rule>,
  table: WordTable,
): LoadedClassifier | undefined {
  const files = messageFiles(intents, part);
  if (files.length === 0) return undefined;
  const hash = createHash('sha256').update(table.bytes);
  for (const { text } of [...files, ...ruleFiles(intents)]) hash.update(text);
  const train = () => {
    const { examples } = examplesIn(files, part, set);
    return learnRules([...examples, ...rulesExamples(intents, part)], set, table, falseAlarms[part]);
  };
  const path = join(programFolder(), 'dist', `${part}.bin`);
  const { model, trained, bytes } = keptModel(path, hash.digest(), train);
  return { classify: ruleClassifier(model, table), trained, bytes };
}

/** What is wrong in `intents/<part>/messages/`. */
export function messageFaults(intents: string, part: Part, set: RuleSet<Rule>): Fault[] {
  return examplesIn(messageFiles(intents, part), part, set).faults;
}

interface TextFile {
  /** As faults call it. */
  name: string;
  text: string;
}

function examplesIn(
  files: readonly TextFile[],
  part: Part,
  { rules }: RuleSet<Rule>,
): { examples: RuleExample[]; faults: Fault[] } {
  const examples: RuleExample[] = [];
  const faults: Fault[] = [];
  const placeOf = new Map<string, string>();
  for (const { name, text } of files) {
    const stem = basename(name, '.yaml');
    const rule = stem === noRule ? noRule : `${part}/${stem}`;
    const { value = [], faults: found, lineOf } = parseYaml(text, messagesFile, name);
    faults.push(...found);
    const fault = (path: number[], field: string, mend: string) =>
      faults.push({ file: name, line: lineOf(path), field, mend });
    if (rule !== noRule && !rules.some(({ id }) => id === rule)) {
      fault([], 'file', `name the file after a rule, or ${noRule}.yaml`);
      continue;
    }
    for (const [i, message] of value.entries()) {
      const before = placeOf.get(message.toLowerCase());
      placeOf.set(message.toLowerCase(), name);
      if (before) fault([i], String(i), `remove this: it stands in ${before} too`);
      else examples.push({ text: message, rule });
    }
  }
  return { examples, faults };
}

/** What the rules themselves are tried on. */
function rulesExamples(intents: string, part: Part): RuleExample[] {
  return textsOf(intents, part, '.yaml').flatMap(({ name, text }) => {
    const { value } = parseYaml(text, ruleExamples, name);
    const rule = `${part}/${basename(name, '.yaml')}`;
    return [
      ...(value?.says ?? []).map((said) => ({ text: said, rule })),
      ...(value?.['near-misses'] ?? []).map((said) => ({ text: said, rule: noRule })),
    ];
  });
}

function messageFiles(intents: string, part: Part): TextFile[] {
  return textsOf(intents, `${part}/messages`, '.yaml');
}

/** A classifier reads by the rules' concepts, so that it is learned anew when they change. */
function ruleFiles(intents: string): TextFile[] {
  return [
    ...textsOf(intents, 'safety', '.yaml'),
    ...textsOf(intents, 'safety/words', ''),
    ...textsOf(intents, 'boundaries', '.yaml'),
    ...textsOf(intents, 'boundaries/words', ''),
  ];
}

function textsOf(intents: string, folder: string, ending: string): TextFile[] {
  return filesOf(join(intents, folder), ending).map((entry) => ({
    name: `intents/${folder}/${entry}`,
    text: readFileSync(join(intents, folder, entry), 'utf8'),
  }));
}
