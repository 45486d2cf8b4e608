/** Which phrases begin with a word, and which cannot do without it, by whole words and by beginnings of words. */
import type { WordElement } from './pattern.js';

/** Numbers of phrases. */
export interface Entry {
  begins: readonly number[];
  needs: readonly number[];
}

type Use = keyof Entry;
type Lists = Record<Use, number[]>;

const shortestPrefix = 2;
const mostRemembered = 5000;
const longestRemembered = 40;

export class WordIndex {
  readonly #words = new Map<string, Lists>();
  readonly #prefixes = new Map<string, Lists>();
  readonly #remembered = new Map<string, Entry | undefined>();
  #longestPrefix = 0;

  add({ literals, prefixes }: WordElement, use: Use, id: number): void {
    for (const word of literals) listsOf(this.#words, word)[use].push(id);
    for (const prefix of prefixes) {
      listsOf(this.#prefixes, prefix)[use].push(id);
      this.#longestPrefix = Math.max(this.#longestPrefix, prefix.length);
    }
  }

  /** Undefined where no phrase has it. */
  get(word: string): Entry | undefined {
    const known = this.#remembered.get(word);
    if (known || this.#remembered.has(word)) return known;
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    const found = this.#find(word);
    if (word.length <= longestRemembered) this.#remembered.set(word, found);
    return found;
  }

  #find(word: string): Entry | undefined {
    const whole = this.#words.get(word);
    const found = whole ? [whole] : [];
    const longest = Math.min(word.length, this.#longestPrefix);
    for (let length = shortestPrefix; length <= longest; length++) {
      const begun = this.#prefixes.get(word.slice(0, length));
      if (begun) found.push(begun);
    }
    if (found.length === 0) return undefined;
    const all = (use: Use) => [...new Set(found.flatMap((lists) => lists[use]))];
    return { begins: all('begins'), needs: all('needs') };
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
