/** What a person wants to know, as an author writes it down. */
import { z } from 'zod';

const ref = z.string({ error: 'name a section or a point: page#section or page#section/point' });
const oneOrMore = z.union([ref, z.array(ref)], { error: 'name a section or a point, or a list of them' });

const fewest = 5;
export const says = z
  .array(
    z
      .string({ error: 'write each utterance as text; put quotes around it if need be' })
      .min(1, 'write some words'),
    {
      error: 'list the ways people say it',
    },
  )
  .min(fewest, `give at least ${fewest} ways people say it`);

export const answerIntentSchema = z.strictObject({
  title: z.string({ error: 'write the question as a quick reply shows it' }).min(1),
  answer: oneOrMore.transform((refs) => (typeof refs === 'string' ? [refs] : refs)),
  about: z
    .array(ref, { error: 'list sections in which the thing that was asked about is looked up' })
    .optional(),
  elsewhere: z.string({ error: 'name a phrase of content/phrases.yaml, under elsewhere' }).optional(),
  opens: z.string({ error: 'name a phrase of content/phrases.yaml, under opens' }).optional(),
  flips: z.array(z.string(), { error: 'list words that turn yes into no' }).default([]),
  /** Words with which only the first section is asked of: an overlap is more than a link. */
  strictly: z.array(z.string(), { error: 'list words that ask of the first section alone' }).default([]),
  /** The question is about one thing, named in it or before it: does X cause it? */
  'one-thing': z.boolean({ error: 'write true or false' }).default(false),
  /** The intent that is meant when the thing stands on the other side: does it cause X, does X cause it? */
  turned: z.string({ error: 'name an intent as answers/name' }).optional(),
  needs: z.array(z.string(), { error: 'list concepts' }).default([]),
  for: z.record(z.string(), z.array(ref)).default({}),
  says,
});

export const uncoveredIntentSchema = z.strictObject({
  near: ref,
  /** The point that comes nearest to an answer, said after the sentence that there is none. */
  nearest: ref.optional(),
  says,
});

/** Of small talk, of a follow-up, and of what belongs elsewhere, an author writes how people say it, and no more. */
export const saidOnlySchema = z.strictObject({ says });

export interface AnswerIntent extends z.infer<typeof answerIntentSchema> {
  kind: 'answer';
  /** The path below `intents/` without the ending: `answers/causes`. */
  id: string;
  file: string;
}

/** A question that people ask and no page answers: how long it takes, what it costs. */
export interface UncoveredIntent extends z.infer<typeof uncoveredIntentSchema> {
  kind: 'uncovered';
  id: string;
  file: string;
}

export interface SmalltalkIntent extends z.infer<typeof saidOnlySchema> {
  kind: 'smalltalk';
  id: string;
  file: string;
}

/** What a turn asks that only leans on the reply before it: say it again, more, why. */
export interface FollowUpIntent extends z.infer<typeof saidOnlySchema> {
  kind: 'follow-up';
  /** `follow-ups/` and one of `followUpNames`. */
  id: string;
  file: string;
}

export const followUpNames = [
  'again',
  'are-you-sure',
  'more',
  'is-that-all',
  'what-else',
  'shorter',
  'why',
  'how',
  'the-others',
  'like-what',
  'first-part',
  'second-part',
] as const;
export type FollowUpName = (typeof followUpNames)[number];

/** What has nothing to do with any page. */
export interface ElsewhereIntent extends z.infer<typeof saidOnlySchema> {
  kind: 'elsewhere';
  id: string;
  file: string;
}

export type Intent = AnswerIntent | UncoveredIntent | SmalltalkIntent | FollowUpIntent | ElsewhereIntent;

/** The last part of an intent's id: `causes`. */
export function intentName({ id }: Intent): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
