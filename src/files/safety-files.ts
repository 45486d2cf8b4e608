/** What the files of red flags, boundaries, replies and languages must hold. */
import { z } from 'zod';

export const lines = (least: number, what: string) =>
  z
    .array(z.string('give a line of text').trim().min(1, 'give a line of text'), `give a list of ${what}`)
    .min(least, `give at least ${least} ${what}`);

export const urgencies = ['emergency', 'urgent', 'crisis', 'eating-disorder'] as const;

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

/** Of a rule's file, only what it is tried on. */
export const ruleExamples = z.object({ says: ruleShape.says, 'near-misses': ruleShape['near-misses'] });

export const safetyRuleFile = z.strictObject({
  urgency: z.enum(urgencies, `give one of ${urgencies.join(', ')}`),
  covers: lines(1, 'rules').optional(),
  ...ruleShape,
});

export const boundaryRuleFile = z.strictObject({
  ...ruleShape,
  source: ruleShape.source.optional(),
  sections: z.array(z.string('give a section id such as leaky-gut#testing-options')).default([]),
});

export const messagesFile = lines(1, 'messages');

export const wordsFile = z.strictObject({
  concepts: z.record(z.string(), lines(1, 'phrases')).default({}),
  harmless: lines(0, 'phrases').default([]),
  shorthand: z.record(z.string(), z.string('give what it stands for')).default({}),
  slips: z.record(z.string(), z.string('give the words that it may stand for')).default({}),
  'never-denied': lines(0, 'concepts').default([]),
});

export const countriesFile = z.record(
  z.string(),
  z.record(z.string(), z.string('give a sentence').min(1, 'give a sentence')),
);

export const languagesFile = z.record(
  z.string(),
  z.strictObject({
    name: z.string('give the name of the language in English'),
    reply: z.string('give the one line, in that language').min(1, 'give the one line, in that language'),
    words: lines(0, 'words').default([]),
    script: z.string('give the name of a Unicode script, such as Han').optional(),
    denials: lines(0, 'words').default([]),
    flags: z.partialRecord(z.enum(urgencies), lines(1, 'phrases')).default({}),
  }),
);

/** What a rule file has beside its rule: sentences that it must and must not see. */
export interface Examples {
  when: string[];
  unless?: string[];
  says: string[];
  'near-misses': string[];
}
