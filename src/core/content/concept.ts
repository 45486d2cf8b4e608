/** The things that people name, and the words they use for them. */
import { z } from 'zod';
import { categories } from '../language/topical-nouns.js';

const words = z.array(z.string({ error: 'write words; put quotes around anything else' }).min(1));

const conceptSchema = z.strictObject({
  label: z.string({ error: 'say how a reply calls it' }).min(1, 'say how a reply calls it'),
  words: words.min(1, 'give at least one word that people use for it'),
  members: words.default([]),
  subject: z.boolean({ error: 'write true or false' }).default(false),
  near: z.array(z.enum(categories, { error: `choose from: ${categories.join(', ')}` })).default([]),
  'near-words': words.default([]),
  'only-with': words.default([]),
  section: z.string({ error: 'name a section as page#slug' }).optional(),
});

export const conceptsSchema = z.record(z.string(), conceptSchema, { error: 'list concepts by their ids' });

export interface Concept extends z.infer<typeof conceptSchema> {
  id: string;
}

/** A concept that a text names, and where. */
export interface Mention {
  concept: Concept;
  /** The text's own words, where they stand for one member of a class (ibuprofen); else undefined. */
  member?: string;
  /** The first word, and the one after the last, counted in words of the text. */
  from: number;
  to: number;
}

/** Each thing where it is named first. */
export function uniqueThings(things: readonly Mention[]): Mention[] {
  return things.filter(
    ({ concept }, at) => things.findIndex((each) => each.concept.id === concept.id) === at,
  );
}
