/** Which words name a thing of the world, and what kind of thing: what lets a reply say that a page does not name it. */

export const categories = ['food', 'drug', 'disease', 'nutrient', 'organism', 'body', 'procedure', 'activity', 'other'] as const;

export type Category = (typeof categories)[number];

export interface Topics {
  /** The kind of thing that a word or a two-word name stands for; undefined where it names no thing. */
  topicOf(word: string): Category | undefined;
  /** Whether a word is an ordinary English one. */
  isEnglish(word: string): boolean;
}
