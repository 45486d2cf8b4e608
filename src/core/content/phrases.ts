/** The joining words of replies: sentences that are no facts of a page. */
import { z } from 'zod';

const phrase = z.string({ error: 'write a sentence' }).min(1, 'write a sentence');
const phrases = z.record(z.string(), phrase);

export const phrasesSchema = z.strictObject({
  opens: phrases,
  members: phrases,
  elsewhere: z.object({ other: phrase }).catchall(phrase),
  fallback: z.strictObject({
    thing: phrase,
    things: phrase,
    unknown: phrase,
    relation: phrase,
    nearest: phrase,
    again: phrase,
    contact: phrase,
    'contact-at': phrase,
    empty: phrase,
    'too-long': phrase,
    'no-words': phrase,
  }),
  clarify: z.strictObject({ ask: phrase }),
  also: z.strictObject({ 'not-covered': phrase, 'page-says': phrase }),
  more: z.strictObject({ nothing: phrase }),
  /** By the name of the uncovered intent. */
  'not-on-the-page': phrases,
  /** By the name of the small-talk intent; several variants are used in turn. */
  smalltalk: z.record(z.string(), z.array(phrase).min(1, 'give at least one reply')),
  /** To somebody who was told to get help, and says something that asks nothing. */
  'after-flag': phrase,
  /** What is said of a person's own data on a channel that keeps none. */
  privacy: z.strictObject({ show: phrase, export: phrase, delete: phrase }),
  /** The answer intent that a bare "why?" asks for, by the concept or the intent that was talked about. */
  why: z.object({ otherwise: z.string() }).catchall(z.string()),
  /** The same for a bare "how?". */
  how: z.object({ otherwise: z.string() }).catchall(z.string()),
  /** What "what does it do?" asks for, by the concept or the intent that was talked about. */
  does: z.record(z.string(), z.string()).default({}),
  /** What "and the others?" asks for, by the intent that was answered. */
  others: z.record(z.string(), z.string()).default({}),
  /** What "like what?" asks for, by the intent that was answered. */
  examples: z.record(z.string(), z.string()).default({}),
  /** Single words that call an answer intent by its name: `causes: [reasons, culprits]`. */
  called: z.record(z.string(), z.array(phrase)).default({}),
  welcome: phrase,
  /** Titles of answer intents that are offered as topics, in order. */
  topics: z.array(z.string()).min(1, 'name at least one answer intent'),
});

export type Phrases = z.infer<typeof phrasesSchema>;

/** Fills the slots of a phrase: `{word}` as it is, `{Word}` with a capital. */
export function fill(phrase: string, slots: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = slots[name.toLowerCase()];
    if (value === undefined) return slot;
    return name[0] === name[0]!.toUpperCase() ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}
