/** Which words name a thing of the world: what lets a reply say that a page does not name it. */
import type { TopicalNouns } from '../language/topical-nouns.js';

export interface Topics extends TopicalNouns {
  /** Whether a word is an ordinary English one. */
  isEnglish(word: string): boolean;
}
