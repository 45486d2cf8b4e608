/** Numbers, durations and ages in a text: `ten days`, `a fortnight`, `6x`, `aged 63`, `3 weeks old`. */
import type { Token } from './token.js';

/** `number` as it stands, `days` of something that lasts, `age` in years. `end` is the token after the last. */
export interface Measure {
  kind: 'number' | 'days' | 'age';
  value: number;
  start: number;
  end: number;
}

export const measureKinds: readonly string[] = ['number', 'days', 'age'];

const numberWords: Readonly<Record<string, number>> = Object.fromEntries([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['couple', 2],
  ['few', 3],
  ['several', 4],
  ['dozen', 12],
  ['dozens', 24],
  ['hundred', 100],
  ['hundreds', 200],
  ['half', 0.5],
]);

const unitDays: Readonly<Record<string, number>> = Object.fromEntries([
  ...['hour', 'hours', 'hr', 'hrs'].map((unit) => [unit, 1 / 24]),
  ...['day', 'days', 'dys', 'night', 'nights'].map((unit) => [unit, 1]),
  ...['week', 'weeks', 'wk', 'wks', 'weeek'].map((unit) => [unit, 7]),
  ...['month', 'months', 'mth', 'mths'].map((unit) => [unit, 30]),
  ...['year', 'years', 'yr', 'yrs'].map((unit) => [unit, 365]),
  ['fortnight', 14],
  ['fortnights', 14],
  ['decade', 3650],
  ['decades', 3650],
]);

const decades: Readonly<Record<string, number>> = Object.fromEntries(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, i) => [word, 20 + 10 * i],
  ),
);

/** Bare plurals, `for days`, and words that need no number. */
const vagueDays: Readonly<Record<string, number>> = {
  days: 3,
  weeks: 14,
  months: 60,
  years: 730,
  ages: 14,
  forever: 30,
  fortnight: 14,
};
const repeats = new Set(['times', 'time', 'x', 'once', 'twice', 'every', 'per', 'each']);
const starts = new Set(['since', 'started', 'starting', 'start', 'began', 'begun', 'from', 'first', 'came']);

export function findMeasures(tokens: readonly Token[]): Measure[] {
  const found: Measure[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const number = readNumber(tokens, i);
    if (number) {
      found.push({ kind: 'number', value: number.value, start: i, end: number.end });
      const age = readAge(tokens, i, number);
      if (age) found.push(age);
      else {
        const days = readDays(tokens, i, number);
        if (days) found.push(days);
      }
      if (tokens[i]!.word !== 'a' && tokens[i]!.word !== 'an') i = number.end - 1;
    } else found.push(...readVague(tokens, i));
  }
  return found;
}

interface NumberAt {
  value: number;
  end: number;
}

function readNumber(tokens: readonly Token[], at: number): NumberAt | undefined {
  const first = plainNumber(tokens[at]);
  if (first === undefined) return undefined;
  let value = first;
  let end = at + 1;
  const next = plainNumber(tokens[end]);
  if (next !== undefined && !tokens[end]!.startsClause) {
    const word = tokens[end]!.word;
    if (word === 'dozen' || word === 'hundred' || word === 'couple' || word === 'few') {
      value = (value === 1 || value === 0.5 ? value : first) * next;
      end++;
    } else if (first >= 20 && first < 100 && first % 10 === 0 && next < 10 && !/\d/.test(tokens[at]!.word)) {
      value += next;
      end++;
    } else if (first === 0.5 && next === 1) end++;
  }
  // `10+ times`, `two or three days`, `8 to 10 days`: the larger one counts.
  const then = tokens[end + 1];
  if (
    /^(or|to|maybe|nearly|through)$/.test(tokens[end]?.word ?? '') &&
    plainNumber(then) !== undefined &&
    value !== 1
  ) {
    const other = readNumber(tokens, end + 1);
    if (other && other.value > value) return other;
  }
  return { value, end };
}

function plainNumber(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  if (/^\p{N}/u.test(token.word)) {
    const value = Number(token.word.replace(',', '.'));
    return Number.isFinite(value) ? value : undefined;
  }
  for (const reading of token.readings) if (Object.hasOwn(numberWords, reading)) return numberWords[reading];
  return undefined;
}

function unitOf(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  if (token.word === 'd') return 1;
  for (const reading of token.readings) if (Object.hasOwn(unitDays, reading)) return unitDays[reading];
  return undefined;
}

function readDays(tokens: readonly Token[], start: number, number: NumberAt): Measure | undefined {
  let at = number.end;
  while (
    /^(of|or|so|whole|full|solid|straight|long|more|good|entire|consecutive)$/.test(tokens[at]?.word ?? '') &&
    at < number.end + 2
  )
    at++;
  const unit = unitOf(tokens[at]);
  if (unit === undefined) return undefined;
  const before = tokens[start - 1]?.word ?? '';
  // `twice a week`, `six times a day`, `10 a day` say how often, not how long.
  const single = tokens[start]!.word === 'a' || tokens[start]!.word === 'an';
  if (single && (repeats.has(before) || plainNumber(tokens[start - 1]) !== undefined || unit <= 1))
    return undefined;
  if (tokens[at + 1]?.word === 'ago' && !sinceBefore(tokens, start)) return undefined;
  const half = tokens[at + 1]?.word === 'and' && tokens[at + 3]?.word === 'half' ? 0.5 : 0;
  return { kind: 'days', value: (number.value + half) * unit, start, end: at + 1 };
}

function sinceBefore(tokens: readonly Token[], start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - 5); i--) if (starts.has(tokens[i]!.word)) return true;
  return false;
}

function readAge(tokens: readonly Token[], start: number, number: NumberAt): Measure | undefined {
  const { value, end } = number;
  const age = (years: number, last: number): Measure => ({ kind: 'age', value: years, start, end: last });
  const unit = unitOf(tokens[end]);
  const next = tokens[end]?.word ?? '';
  if (unit !== undefined && /^old|olds$/.test(tokens[end + 1]?.word ?? ''))
    return age((value * unit) / 365, end + 2);
  if (/^(yo|yrold|yearold|yearsold)$/.test(next) || (next === 'y' && tokens[end + 1]?.word === 'o'))
    return age(value, end + 1);
  if (value < 1 || value > 110 || !/\d/.test(tokens[start]!.word + value) || tokens[start]!.word === 'a')
    return undefined;
  const before = tokens[start - 1]?.word ?? '';
  if (/^(aged|age|turned|turning)$/.test(before)) return age(value, end);
  if (next === 's' && value % 10 === 0 && value >= 20) return age(value + 5, end + 1);
  if (/^(f|m|female|male)$/.test(next) && value >= 16 && !tokens[end]!.startsClause)
    return age(value, end + 1);
  const isAge =
    /^(am|is|was|are)$/.test(before) &&
    value >= 12 &&
    /^(i|he|she|they|who|dad|mum|mom|husband|wife|nan|gran)$/.test(tokens[start - 2]?.word ?? '');
  const ends =
    tokens[end] === undefined ||
    tokens[end]!.startsClause ||
    /^(and|with|years|yrs|male|female|now|who|but|have|had|so)$/.test(next);
  return isAge && ends ? age(value, end) : undefined;
}

function readVague(tokens: readonly Token[], at: number): Measure[] {
  const { word } = tokens[at]!;
  const before = tokens[at - 1]?.word ?? '';
  if (Object.hasOwn(decades, word))
    return [{ kind: 'age', value: decades[word]! + 5, start: at, end: at + 1 }];
  const found: Measure[] = [];
  for (const reading of tokens[at]!.readings) {
    const plain = Object.hasOwn(vagueDays, reading) ? vagueDays[reading] : undefined;
    if (
      plain !== undefined &&
      !/^(some|few|these|those|most|all|other|in|sick|rainy)$/.test(before) &&
      !repeats.has(before)
    ) {
      found.push({ kind: 'days', value: plain, start: at, end: at + 1 });
      break;
    }
    if (before === 'all' && Object.hasOwn(unitDays, reading) && unitDays[reading]! >= 7) {
      found.push({ kind: 'days', value: unitDays[reading]!, start: at - 1, end: at + 1 });
      break;
    }
    if (before === 'last' && /^(week|month|year)$/.test(reading) && sinceBefore(tokens, at)) {
      found.push({ kind: 'days', value: unitDays[reading]! + 1, start: at - 1, end: at + 1 });
      break;
    }
  }
  return found;
}
