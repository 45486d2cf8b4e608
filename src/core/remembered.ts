/** A pure function of a text that remembers its latest results: quick replies and common questions come again and again. */

const longest = 160;

/**
 * @param most so many of the latest results are kept, and at most twice as many; texts of more than 160 characters are
 *   stories, and are never kept
 */
export function remembered<T>(of: (text: string) => T, most = 500): (text: string) => T {
  let known = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return of(text);
    if (known.has(text)) return known.get(text)!;
    const result = before.has(text) ? before.get(text)! : of(text);
    if (known.size >= most) {
      before = known;
      known = new Map();
    }
    known.set(text, result);
    return result;
  };
}

/** A pure function that remembers its latest result: in one turn, several parts look at the same text. */
export function rememberLatest<T>(of: (text: string) => T): (text: string) => T {
  let latest: { text: string; result: T } | undefined;
  return (text) => {
    if (latest?.text !== text) latest = { text, result: of(text) };
    return latest.result;
  };
}
