/** Which phrases begin with a word, and which cannot do without it, by whole words and by beginnings of words. */
import type { WordElement } from './pattern.js';

/** Numbers of phrases. */
export interface Entry {
  begins: readonly number[];
  needs: readonly number[];
}

type Use = keyof Entry;
type Lists = Record<Use, number[]>;

const nothing: Entry = { begins: [], needs: [] };
const shortestPrefix = 2;

export class WordIndex {
  readonly #words = new Map<string, Lists>();
  readonly #prefixes = new Map<string, Lists>();
  #longestPrefix = 0;

  add({ literals, prefixes }: WordElement, use: Use, id: number): void {
    for (const word of literals) listsOf(this.#words, word)[use].push(id);
    for (const prefix of prefixes) {
      listsOf(this.#prefixes, prefix)[use].push(id);
      this.#longestPrefix = Math.max(this.#longestPrefix, prefix.length);
    }
  }

  /** What any of these words may be in. */
  entryOf(words: readonly string[]): Entry {
    const found = words.flatMap((word) => this.#find(word));
    if (found.length === 0) return nothing;
    const all = (use: Use) => [...new Set(found.flatMap((lists) => lists[use]))];
    return { begins: all('begins'), needs: all('needs') };
  }

  #find(word: string): Lists[] {
    const whole = this.#words.get(word);
    const found = whole ? [whole] : [];
    const longest = Math.min(word.length, this.#longestPrefix);
    for (let length = shortestPrefix; length <= longest; length++) {
      const begun = this.#prefixes.get(word.slice(0, length));
      if (begun) found.push(begun);
    }
    return found;
  }
}

function listsOf(map: Map<string, Lists>, key: string): Lists {
  let lists = map.get(key);
  if (!lists) {
    lists = { begins: [], needs: [] };
    map.set(key, lists);
  }
  return lists;
}
