/** A concept's name as the words that a question would have. */
import { words } from '../language/words.js';

/** @throws when the name holds no word at all */
export function nameWords(name: string): string[] {
  const parts = words(name);
  if (parts.length === 0) throw new Error(`"${name}" holds no word`);
  return parts;
}
