/** The words that are numbers. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const values = new Map<string, number>([
  ...small.split(' ').map((word, i) => [word, i] as const),
  ...tens.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
  ...Object.entries({
    a: 1,
    an: 1,
    half: 0.5,
    couple: 2,
    few: 3,
    several: 4,
    dozen: 12,
    dozens: 24,
    hundred: 100,
    hundreds: 200,
  }),
]);

export const numberWords: readonly string[] = [...values.keys()];

/** The number that a word is, alone. */
export function numberOf(word: string, readings: readonly string[]): number | undefined {
  if (/^\p{N}/u.test(word)) {
    const value = Number(word.replace(',', '.'));
    return Number.isFinite(value) ? value : undefined;
  }
  const reading = readings.find((each) => values.has(each));
  return reading === undefined ? undefined : values.get(reading);
}
