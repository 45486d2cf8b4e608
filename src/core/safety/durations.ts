/** How long something lasts, in days: `ten days`, `a fortnight`, `for weeks`, `since last month`. */
import type { NumberAt } from './numbers.js';
import { ordinals, seasons, unitDays, vagueDays, weekdays } from './time-words.js';
import type { Token } from './token.js';

export interface Stretch {
  value: number;
  start: number;
  end: number;
}

const repeats = new Set(['times', 'time', 'x', 'once', 'twice', 'thrice', 'every', 'per', 'each']);
const starts = new Set(['since', 'started', 'starting', 'start', 'began', 'begun', 'from', 'came']);

/** The days that one unit of this token stands for. */
export function unitOf(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  if (token.word === 'd') return 1;
  const reading = token.readings.find((word) => unitDays.has(word));
  return reading === undefined ? undefined : unitDays.get(reading);
}

/** `number` and a unit; nothing for how often (`twice a week`) or when (`two days ago`). */
export function readDays(tokens: readonly Token[], start: number, number: NumberAt): Stretch | undefined {
  let at = number.end;
  while (
    at < number.end + 2 &&
    /^(of|or|so|odd|whole|full|solid|straight|long|more|good|entire|plus|consecutive)$/.test(
      wordAt(tokens, at),
    )
  )
    at++;
  const unit = unitOf(tokens[at]);
  if (unit === undefined) return undefined;
  const before = wordAt(tokens, start - 1);
  const isArticle = /^an?$/.test(wordAt(tokens, start));
  if (isArticle && (repeats.has(before) || tokens[start - 1]?.value !== undefined || unit <= 1))
    return undefined;
  if (/^(ago|time|later|old|apart)$/.test(wordAt(tokens, at + 1)) && !startsBefore(tokens, start))
    return undefined;
  const half = wordAt(tokens, at + 1) === 'and' && wordAt(tokens, at + 3) === 'half' ? 0.5 : 0;
  return { value: (number.value + half) * unit, start, end: at + 1 };
}

/** Durations without a number. */
export function readVagueDays(tokens: readonly Token[], at: number): Stretch | undefined {
  const token = tokens[at]!;
  const before = wordAt(tokens, at - 1);
  const is = (words: { has(word: string): boolean }) => token.readings.some((word) => words.has(word));
  const stretch = (value: number, from = at) => ({ value, start: from, end: at + 1 });
  const next = tokens[at + 1]?.value;
  // `Since the 3rd`: when that was is not known, and a doubt is settled for the reader's safety.
  if (token.word === 'the')
    return before === 'since' && next !== undefined && next <= 31
      ? { value: 7, start: at, end: at + 2 }
      : undefined;
  if (/^days?$/.test(token.word) && next !== undefined && next > 1 && next < 100 && !repeats.has(before)) {
    return { value: next, start: at, end: at + 2 };
  }
  if (token.word === 'weekend' && before === 'the' && wordAt(tokens, at - 2) === 'since') return stretch(3);
  if (is(weekdays))
    return before === 'since' || (before === 'last' && startsBefore(tokens, at))
      ? stretch(before === 'last' ? 7 : 3)
      : undefined;
  if (
    is(seasons) &&
    (before === 'since' || (/^(last|early|late|mid|the)$/.test(before) && wordAt(tokens, at - 2) === 'since'))
  )
    return stretch(14);
  if (before === 'since' && next === undefined && /^(19|20)\d\d$/.test(token.word)) return stretch(365);
  const day = tokens[at - 1]?.readings.map((word) => ordinals.get(word)).find((value) => value !== undefined);
  if (token.word === 'day' && day !== undefined) return stretch(day, at - 1);
  const unit = unitOf(token);
  if (unit !== undefined && unit >= 7 && unit < 3650) {
    if (/^(all|whole|past|solid|entire)$/.test(before)) return stretch(unit, at - 1);
    if (before === 'last' && (startsBefore(tokens, at) || /^(the|for)$/.test(wordAt(tokens, at - 2))))
      return stretch(unit, at - 1);
    if (before === 'this' && everyDayBefore(tokens, at)) return stretch(unit, at - 1);
  }
  const reading = token.readings.find((word) => vagueDays.has(word));
  if (reading === undefined || repeats.has(before)) return undefined;
  if (/^(some|these|those|most|all|other|in|sick|rainy|bad|good|early|few)$/.test(before)) return undefined;
  if (/^(ago|time|later|old|apart)$/.test(wordAt(tokens, at + 1)) && !startsBefore(tokens, at))
    return undefined;
  return stretch(vagueDays.get(reading)!);
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

function startsBefore(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ readings }) => readings.some((word) => starts.has(word)));
}

function everyDayBefore(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ word }) => /^(every|each|daily|all|whole|nonstop|constantly)$/.test(word));
}
