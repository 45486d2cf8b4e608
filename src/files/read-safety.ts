/** Reads the red flags, the boundaries, their replies and the languages from disk, and finds what is wrong in them. */
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Languages } from '../core/safety/language.js';
import { languageRules } from '../core/safety/language-rules.js';
import {
  type BoundaryRule,
  type BoundaryRules,
  compileRules,
  type Rule,
  type RuleSet,
  readCombination,
  type SafetyRule,
  type SafetyRules,
  type SharedWords,
} from '../core/safety/rule-set.js';
import type { SafetyReplies } from '../core/safety/safety-reply.js';
import { checkSafetyExamples, type RuleFile } from './check-safety-examples.js';
import type { Fault } from './fault.js';
import { filesOf } from './files-of.js';
import { readLanguages, readSafetyReplies } from './read-safety-replies.js';
import { readSafetyWords } from './read-safety-words.js';
import { readYaml } from './read-yaml.js';
import { boundaryRuleFile, type Examples, safetyRuleFile } from './safety-files.js';

export interface SafetyFiles {
  rules: SafetyRules;
  boundaries: BoundaryRules;
  replies: SafetyReplies;
  languages: Languages;
  faults: Fault[];
}

export interface SafetyOptions {
  /** Words that no boundary takes for a misspelling. */
  isEnglish?: (word: string) => boolean;
  /** Whether every rule is tried on its examples and near misses, which takes a while. */
  tryExamples?: boolean;
}

/**
 * @param intents the folder of `safety/`, `safety/words/` and `boundaries/`
 * @param content the folder of `safety/`, `boundaries/` and `languages.yaml`
 * Throws nothing: what is wrong comes back as faults, and what could be read works.
 */
export function readSafety(
  intents: string,
  content: string,
  { isEnglish = () => false, tryExamples = false }: SafetyOptions = {},
): SafetyFiles {
  const faults: Fault[] = [];
  const languages = readLanguages(content, faults);
  const replies = readSafetyReplies(content, languages, faults);
  const words = readSafetyWords(join(intents, 'safety', 'words'), faults);
  const asking = readSafetyWords(join(intents, 'boundaries', 'words'), faults);
  const safetyFiles = readRules(join(intents, 'safety'), 'safety', safetyRuleFile, faults);
  const boundaryFiles = readRules(join(intents, 'boundaries'), 'boundaries', boundaryRuleFile, faults);

  const safetyRules = safetyFiles.map(
    ({ id, value }): SafetyRule => ({
      id,
      urgency: value.urgency,
      when: value.when,
      unless: value.unless ?? [],
      covers: (value.covers ?? []).map((name) => `safety/${name}`),
      reply: value.reply ?? value.urgency,
    }),
  );
  const boundaryRules = boundaryFiles.map(
    ({ id, value }): BoundaryRule => ({
      id,
      when: value.when,
      unless: value.unless ?? [],
      reply: value.reply ?? basename(id),
      sections: value.sections,
    }),
  );
  const rules = compile(safetyRules, words, safetyFiles, faults);
  const boundaries = compile(
    boundaryRules,
    wordsOfBoundaries(words, asking, isEnglish),
    boundaryFiles,
    faults,
  );
  faults.push(...wrongCovers(safetyRules, safetyFiles));
  faults.push(...wrongReplies(safetyRules, replies.texts, safetyFiles));
  faults.push(...wrongReplies(boundaryRules, replies.boundaries, boundaryFiles));
  if (tryExamples) {
    faults.push(...checkSafetyExamples(rules, safetyFiles));
    faults.push(...checkSafetyExamples(boundaries, boundaryFiles));
  }
  return {
    rules: { ...rules, foreign: foreignRules(languages, faults) },
    boundaries,
    replies,
    languages,
    faults,
  };
}

function readRules<T>(folder: string, part: string, schema: z.ZodType<T>, faults: Fault[]): RuleFile<T>[] {
  return filesOf(folder, '.yaml').flatMap((entry) => {
    const name = `intents/${part}/${entry}`;
    const file = readYaml(join(folder, entry), schema, name);
    faults.push(...file.faults);
    const id = `${part}/${basename(entry, '.yaml')}`;
    return file.value === undefined ? [] : [{ id, value: file.value, file, name }];
  });
}

/** Boundaries speak of bodies and people in the same words, and have harmless phrases of their own. */
function wordsOfBoundaries(
  words: SharedWords,
  own: SharedWords,
  isEnglish: (word: string) => boolean,
): SharedWords {
  const concepts = new Map([...words.concepts, ...own.concepts]);
  return {
    ...words,
    concepts,
    harmless: own.harmless,
    // A red flag may hide behind any word; a boundary is not worth taking a bug for a baby.
    ordinary: { has: (word) => words.ordinary.has(word) || isEnglish(word) },
    shorthand: new Map([...words.shorthand, ...own.shorthand]),
    slips: own.slips,
    // What a person asks not to do is asked for all the same.
    neverDenied: new Set(concepts.keys()),
  };
}

/** A line that cannot be read becomes a fault, and the others still stand. */
function compile<R extends Rule>(
  rules: R[],
  words: SharedWords,
  files: readonly RuleFile<Examples>[],
  faults: Fault[],
): RuleSet<R> {
  const good = rules.map((rule) => {
    const { name, file } = files.find(({ id }) => id === rule.id)!;
    const isGood = (field: 'when' | 'unless', text: string, i: number) => {
      try {
        readCombination(text, new Map(words.concepts));
        return true;
      } catch (error) {
        faults.push({
          file: name,
          line: file.lineOf([field, i]),
          field: `${field}.${i}`,
          mend: (error as Error).message,
        });
        return false;
      }
    };
    return {
      ...rule,
      when: rule.when.filter((line, i) => isGood('when', line, i)),
      unless: rule.unless.filter((concept, i) => isGood('unless', concept, i)),
    };
  });
  try {
    return compileRules(good, words);
  } catch (error) {
    faults.push({ file: 'intents/safety/words', line: 1, field: 'concepts', mend: (error as Error).message });
    return compileRules<R>([], { ...words, concepts: new Map(), harmless: [] });
  }
}

/** A rule can cover only rules that are there. */
function wrongCovers(rules: readonly SafetyRule[], files: readonly RuleFile<Examples>[]): Fault[] {
  const ids = new Set(rules.map(({ id }) => id));
  return rules.flatMap(({ id, covers }) => {
    const { name, file } = files.find((candidate) => candidate.id === id)!;
    return covers.flatMap((covered, i) =>
      ids.has(covered)
        ? []
        : [
            {
              file: name,
              line: file.lineOf(['covers', i]),
              field: `covers.${i}`,
              mend: 'name a rule that is there',
            },
          ],
    );
  });
}

function foreignRules(languages: Languages, faults: Fault[]): RuleSet<SafetyRule> | undefined {
  try {
    return languageRules(languages);
  } catch (error) {
    faults.push({ file: 'content/languages.yaml', line: 1, field: 'flags', mend: (error as Error).message });
    return undefined;
  }
}

function wrongReplies(
  rules: readonly { id: string; reply: string }[],
  texts: ReadonlyMap<string, string>,
  files: readonly RuleFile<Examples>[],
): Fault[] {
  return rules
    .filter(({ reply }) => !texts.has(reply))
    .map(({ id, reply }) => {
      const { name, file } = files.find((candidate) => candidate.id === id)!;
      return {
        file: name,
        line: file.lineOf(['reply']),
        field: 'reply',
        mend: `write content/${name.split('/')[1]}/${reply}.md`,
      };
    });
}
