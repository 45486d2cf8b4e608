/** The words that durations and ages are made of, besides numbers. */

const units: readonly (readonly [number, string])[] = [
  [1 / 24, 'hour hours hr hrs'],
  [1, 'day days dys night nights'],
  [7, 'week weeks wk wks'],
  [14, 'fortnight fortnights'],
  [30, 'month months mth mths mo mos'],
  [365, 'year years yr yrs'],
  [3650, 'decade decades'],
];
export const unitDays = new Map(
  units.flatMap(([days, words]) => words.split(' ').map((word) => [word, days] as const)),
);
/** Bare plurals, `for days`, and words that need no number. */
export const vagueDays = new Map(
  Object.entries({ days: 3, weeks: 14, months: 60, years: 730, ages: 14, forever: 30, fortnight: 14 }),
);
export const seasons = new Set(
  'january february march april may june july august september october november december christmas xmas easter summer winter spring autumn ramadan halloween'.split(
    ' ',
  ),
);
export const ordinals = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i) => [word, i + 3] as const),
);
export const weekdays = new Set(
  'monday tuesday wednesday thursday friday saturday sunday weekend'.split(' '),
);

export const durationWords: readonly string[] = [
  ...unitDays.keys(),
  ...vagueDays.keys(),
  ...seasons,
  ...ordinals.keys(),
  ...weekdays,
  'since',
].filter((word) => word.length > 3);

/** `My fifties`. */
export const decades = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const timeWords = new Set([
  ...unitDays.keys(),
  ...vagueDays.keys(),
  ...seasons,
  ...weekdays,
  ...decades,
  'the',
]);

/** Whether a duration or an age without a number may begin with this word. */
export function isTimeWord(word: string, readings: readonly string[]): boolean {
  return timeWords.has(word) || readings.some((each) => timeWords.has(each));
}
