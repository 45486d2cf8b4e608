/** What a text measures: numbers, how long something lasts, and ages. */
import { readAge, readDecade } from './ages.js';
import { readDays, readVagueDays } from './durations.js';
import { numberWords } from './number-words.js';
import { readNumber } from './numbers.js';
import { durationWords } from './time-words.js';
import type { Token } from './token.js';

/**
 * `number` as it stands, `count` where it is nobody's age, `days` of something that lasts, `age` in years, `degrees` Celsius of a body (`38.9`).
 * `end` is the token after the last.
 */
export interface Measure {
  kind: 'number' | 'count' | 'days' | 'age' | 'degrees';
  value: number;
  start: number;
  end: number;
}

export const measureKinds: readonly string[] = ['number', 'count', 'days', 'age', 'degrees'];

/** Words that a misspelling may stand for. */
export const measureWords: readonly string[] = [...numberWords, ...durationWords];

export function findMeasures(tokens: readonly Token[]): Measure[] {
  const found: Measure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { value, isTime } = tokens[at]!;
    if (value === undefined && !isTime) continue;
    const number = readNumber(tokens, at);
    if (!number) {
      const days = readVagueDays(tokens, at);
      if (days) found.push({ kind: 'days', ...days });
      const decade = readDecade(tokens, at);
      if (decade) found.push({ kind: 'age', ...decade });
      continue;
    }
    found.push({ kind: 'number', value: number.value, start: at, end: number.end });
    if (isBodyHeat(number.value))
      found.push({ kind: 'degrees', value: number.value, start: at, end: number.end });
    const age = readAge(tokens, at, number);
    const days = age ? undefined : readDays(tokens, at, number);
    if (age) found.push({ kind: 'age', ...age });
    else found.push({ kind: 'count', value: number.value, start: at, end: number.end });
    if (days) found.push({ kind: 'days', ...days });
    const isArticle = tokens[at]!.word === 'a' || tokens[at]!.word === 'an';
    at = (age ?? days)?.end ?? (isArticle ? at + 1 : number.end);
    at--;
  }
  return found;
}

/** Only a thermometer says `38.9`. */
function isBodyHeat(value: number): boolean {
  return value > 35 && value < 43 && !Number.isInteger(value);
}
