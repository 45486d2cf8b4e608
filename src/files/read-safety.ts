/** Reads the red flags, the boundaries, their replies and the languages from disk, and finds what is wrong in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { checkRules } from '../core/safety/check-rules.js';
import type { Languages } from '../core/safety/language.js';
import { readPatterns } from '../core/safety/pattern.js';
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
import type { Fault } from './fault.js';
import { readYaml, type YamlFile } from './read-yaml.js';

export interface SafetyFiles {
  rules: SafetyRules;
  boundaries: BoundaryRules;
  replies: SafetyReplies;
  languages: Languages;
  faults: Fault[];
}

const lines = (least: number, what: string) =>
  z
    .array(z.string('give a line of text').trim().min(1, 'give a line of text'), `give a list of ${what}`)
    .min(least, `give at least ${least} ${what}`);

const ruleShape = {
  source: z
    .string('name the public page that this rule comes from')
    .trim()
    .min(10, 'name the public page that this rule comes from'),
  when: lines(1, 'combinations of concepts'),
  unless: lines(1, 'concepts').optional(),
  reply: z.string('name a file of the replies without .md').optional(),
  says: lines(5, 'ways people say it'),
  'near-misses': lines(3, 'sentences that share its words and mean something else'),
};
const urgencies = ['emergency', 'urgent', 'crisis', 'eating-disorder'] as const;
const safetyRuleFile = z.strictObject({
  urgency: z.enum(urgencies, `give one of ${urgencies.join(', ')}`),
  covers: lines(1, 'rules').optional(),
  ...ruleShape,
});
const boundaryRuleFile = z.strictObject({
  ...ruleShape,
  source: ruleShape.source.optional(),
  sections: z.array(z.string('give a section id such as leaky-gut#testing-options')).default([]),
});
const wordsFile = z.strictObject({
  concepts: z.record(z.string(), lines(1, 'phrases')).default({}),
  harmless: lines(0, 'phrases').default([]),
  shorthand: z.record(z.string(), z.string()).default({}),
  slips: z.record(z.string(), z.string()).default({}),
  'never-denied': lines(0, 'concepts').default([]),
});
const countriesFile = z.record(
  z.string(),
  z.record(z.string(), z.string('give a sentence').min(1, 'give a sentence')),
);
const languagesFile = z.record(
  z.string(),
  z.strictObject({
    name: z.string('give the name of the language in English'),
    reply: z.string('give the one line, in that language'),
    words: lines(0, 'words').default([]),
    script: z.string('give the name of a Unicode script, such as Han').optional(),
    flags: z.record(z.enum(urgencies), lines(1, 'phrases')).default({} as never),
  }),
);

/**
 * @param intents the folder of `safety/`, `safety/words/` and `boundaries/`
 * @param content the folder of `safety/`, `boundaries/` and `languages.yaml`
 * @param isEnglish words that no boundary takes for a misspelling
 * Throws nothing: what is wrong comes back as faults, and what could be read works.
 */
export function readSafety(
  intents: string,
  content: string,
  isEnglish: (word: string) => boolean = () => false,
): SafetyFiles {
  const faults: Fault[] = [];
  const replies = readReplies(content, faults);
  const words = readWords(join(intents, 'safety', 'words'), faults);
  const { words: boundaryWords } = readWords(join(intents, 'boundaries', 'words'), faults);
  const safetyFiles = readRules(join(intents, 'safety'), 'safety', safetyRuleFile, faults);
  const boundaryFiles = readRules(join(intents, 'boundaries'), 'boundaries', boundaryRuleFile, faults);

  const rules = compile<SafetyRule>(
    safetyFiles.map(({ id, value }) => ({
      id,
      urgency: value.urgency,
      when: value.when,
      unless: value.unless ?? [],
      covers: (value.covers ?? []).map((name) => `safety/${name}`),
      reply: value.reply ?? value.urgency,
    })),
    words.words,
    safetyFiles,
    faults,
  );
  const boundaries = compile<BoundaryRule>(
    boundaryFiles.map(({ id, value }) => ({
      id,
      when: value.when,
      unless: value.unless ?? [],
      reply: value.reply ?? basename(id),
      sections: value.sections,
    })),
    {
      ...words.words,
      concepts: new Map([...words.words.concepts, ...boundaryWords.concepts]),
      harmless: boundaryWords.harmless,
      // A red flag may hide behind any word; a boundary is not worth taking a bug for a baby.
      ordinary: { has: (word) => words.words.ordinary.has(word) || isEnglish(word) },
      shorthand: new Map([...words.words.shorthand, ...boundaryWords.shorthand]),
      // What a person asks not to do is asked for all the same.
      neverDenied: new Set([...words.words.concepts.keys(), ...boundaryWords.concepts.keys()]),
    },
    boundaryFiles,
    faults,
  );
  faults.push(
    ...wrongReplies(rules, replies.texts, safetyFiles),
    ...wrongReplies(boundaries, replies.boundaries, boundaryFiles),
  );
  faults.push(...wrongExamples(rules, safetyFiles), ...wrongExamples(boundaries, boundaryFiles));
  return { rules, boundaries, replies, languages: readLanguages(content, faults), faults };
}

interface RuleFile<T> {
  id: string;
  value: T;
  file: YamlFile<T>;
  name: string;
}

interface Examples {
  when: string[];
  unless?: string[];
  says: string[];
  'near-misses': string[];
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

function readWords(folder: string, faults: Fault[]): { words: SharedWords } {
  const concepts = new Map<string, readonly string[]>();
  const harmless: string[] = [];
  const shorthand = new Map<string, string>();
  const slips = new Map<string, string[]>();
  const neverDenied = new Set<string>();
  for (const entry of filesOf(folder, '.yaml')) {
    const name = `intents/${basename(join(folder, '..'))}/words/${entry}`;
    const { value, faults: found, lineOf } = readYaml(join(folder, entry), wordsFile, name);
    faults.push(...found);
    if (!value) continue;
    for (const [concept, phrases] of Object.entries(value.concepts)) {
      phrases.forEach((phrase, i) => {
        const path = ['concepts', concept, i];
        try {
          readPatterns(phrase);
        } catch (error) {
          faults.push({
            file: name,
            line: lineOf(path),
            field: path.join('.'),
            mend: (error as Error).message,
          });
        }
      });
      if (concepts.has(concept)) {
        const path = ['concepts', concept];
        faults.push({
          file: name,
          line: lineOf(path),
          field: path.join('.'),
          mend: 'give this concept a name of its own',
        });
      }
      concepts.set(concept, phrases.filter(isReadable));
    }
    value.harmless.forEach((phrase, i) => {
      if (isReadable(phrase)) harmless.push(phrase);
      else
        faults.push({
          file: name,
          line: lineOf(['harmless', i]),
          field: `harmless.${i}`,
          mend: unreadable(phrase),
        });
    });
    for (const [short, long] of Object.entries(value.shorthand)) shorthand.set(short, long);
    for (const [slip, meant] of Object.entries(value.slips)) slips.set(slip, meant.split(' '));
    for (const concept of value['never-denied']) neverDenied.add(concept);
  }
  const ordinary = new Set(
    filesOf(folder, '.txt').flatMap((entry) => readFileSync(join(folder, entry), 'utf8').split(/\s+/)),
  );
  return { words: { concepts, harmless, shorthand, slips, neverDenied, ordinary } };
}

function unreadable(phrase: string): string {
  try {
    readPatterns(phrase);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function isReadable(phrase: string): boolean {
  return unreadable(phrase) === '';
}

/** A line that cannot be read becomes a fault, and the others still stand. */
function compile<R extends Rule>(
  rules: R[],
  words: SharedWords,
  files: RuleFile<Examples>[],
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
    const when = rule.when.filter((line, i) => isGood('when', line, i));
    return { ...rule, when, unless: rule.unless.filter((concept, i) => isGood('unless', concept, i)) };
  });
  try {
    return compileRules(good, words);
  } catch (error) {
    faults.push({ file: 'intents/safety/words', line: 1, field: 'concepts', mend: (error as Error).message });
    return compileRules<R>([], { ...words, concepts: new Map() });
  }
}

function wrongReplies<R extends Rule & { reply: string }>(
  { rules }: RuleSet<R>,
  texts: ReadonlyMap<string, string>,
  files: RuleFile<Examples>[],
): Fault[] {
  return rules.flatMap(({ rule }) => {
    if (texts.has(rule.reply)) return [];
    const { name, file } = files.find(({ id }) => id === rule.id)!;
    const folder = name.split('/')[1];
    return [
      {
        file: name,
        line: file.lineOf(['reply']),
        field: 'reply',
        mend: `write content/${folder}/${rule.reply}.md`,
      },
    ];
  });
}

/** An example must fire its own rule, a near miss none at all. */
function wrongExamples<R extends Rule>(rules: RuleSet<R>, files: RuleFile<Examples>[]): Fault[] {
  return files.flatMap(({ id, value, file, name }) => {
    const fault = (field: string, i: number, mend: string) => ({
      file: name,
      line: file.lineOf([field, i]),
      field: `${field}.${i}`,
      mend,
    });
    const faults: Fault[] = [];
    value.says.forEach((text, i) => {
      if (checkRules(text, rules).some((rule) => rule.id === id)) return;
      faults.push(
        fault('says', i, 'add what this says to the concepts or to when: the rule does not see it'),
      );
    });
    value['near-misses'].forEach((text, i) => {
      const [first] = checkRules(text, rules);
      if (first)
        faults.push(
          fault(
            'near-misses',
            i,
            `keep ${first.id} from seeing this: add a harmless phrase, or narrow the rule`,
          ),
        );
    });
    return faults;
  });
}

function readReplies(content: string, faults: Fault[]): SafetyReplies {
  const texts = readTexts(join(content, 'safety'));
  for (const urgency of urgencies) {
    if (texts.has(urgency)) continue;
    faults.push({
      file: `content/safety/${urgency}.md`,
      line: 1,
      field: 'file',
      mend: 'write what is said at this urgency',
    });
  }
  const name = 'content/safety/countries.yaml';
  const { value = {}, faults: found } = readYaml(
    join(content, 'safety', 'countries.yaml'),
    countriesFile,
    name,
  );
  faults.push(...found);
  const boundaries = readTexts(join(content, 'boundaries'));
  for (const [folder, list] of Object.entries({ safety: texts, boundaries })) {
    for (const [file, text] of list) {
      for (const [, field] of text.matchAll(/\{([a-z-]+)\}/g)) {
        if (value.other?.[field!]) continue;
        faults.push({
          file: `content/${folder}/${file}.md`,
          line: 1,
          field: field!,
          mend: `add ${field} to other in ${name}`,
        });
      }
    }
  }
  return { texts, boundaries, countries: new Map(Object.entries(value)) };
}

/** The words of a text file by the file's name; lines of a paragraph are joined. */
function readTexts(folder: string): Map<string, string> {
  return new Map(
    filesOf(folder, '.md').map((entry) => {
      const paragraphs = readFileSync(join(folder, entry), 'utf8')
        .trim()
        .split(/\n{2,}/);
      return [
        basename(entry, '.md'),
        paragraphs.map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ')).join('\n\n'),
      ];
    }),
  );
}

function readLanguages(content: string, faults: Fault[]): Languages {
  const { value = {}, faults: found } = readYaml(
    join(content, 'languages.yaml'),
    languagesFile,
    'content/languages.yaml',
  );
  faults.push(...found);
  return new Map(
    Object.entries(value).map(([code, { name, reply, words, script }]) => [
      code,
      { name, reply, words: new Set(words), script },
    ]),
  );
}

function filesOf(folder: string, ending: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((entry) => entry.endsWith(ending))
        .sort()
    : [];
}
