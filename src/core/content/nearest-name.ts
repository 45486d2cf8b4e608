/** The name that was probably meant. */

/** @returns the name that shares the most pairs of letters with what was written, if half of them are the same (Dice) */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const own = pairs(written);
  let best: string | undefined;
  let most = 0.5;
  for (const name of names) {
    const other = pairs(name);
    const shared = [...own].filter((pair) => other.has(pair)).length;
    const likeness = (2 * shared) / (own.size + other.size);
    if (likeness > most) [best, most] = [name, likeness];
  }
  return best;
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
