/** How old someone is, in years: `aged 63`, `3 weeks old`, `(72)`, `in my fifties`. */
import { type Stretch, unitOf } from './durations.js';
import type { NumberAt } from './numbers.js';
import { decades } from './time-words.js';
import type { Token } from './token.js';

const someone =
  /^(i|he|she|they|who|me|dad|mum|mom|mother|father|husband|wife|nan|nana|gran|grandma|grandad|grandpa|partner|uncle|aunt|auntie|neighbour|friend|man|woman|male|female|lady)$/;
const goesOn = /^(and|with|years|yrs|male|female|now|who|but|have|has|had|so|f|m|been|next|this|soon|never)$/;

export function readAge(
  tokens: readonly Token[],
  start: number,
  { value, end }: NumberAt,
): Stretch | undefined {
  const age = (years: number, last: number): Stretch => ({ value: years, start, end: last });
  const next = tokens[end]?.word ?? '';
  const unit = unitOf(tokens[end]);
  if (unit !== undefined && /^olds?$/.test(tokens[end + 1]?.word ?? ''))
    return age((value * unit) / 365, end + 2);
  if (/^(yo|yrold|yearold|yearsold)$/.test(next)) return age(value, end + 1);
  if (next === 'y' && tokens[end + 1]?.word === 'o') return age(value, end + 2);
  const isAboutThem =
    tokens[start - 1]?.word === 'is' &&
    !/^(it|there|that|this|which|what)$/.test(tokens[start - 2]?.word ?? 'it');
  if (unit !== undefined && unit >= 7 && isAboutThem) return age((value * unit) / 365, end + 1);
  if (value < 1 || value > 110 || /^an?$/.test(tokens[start]!.word)) return undefined;
  const skipped = /^(only|just|nearly|almost|about)$/.test(tokens[start - 1]?.word ?? '') ? 1 : 0;
  const before = tokens[start - 1 - skipped]?.word ?? '';
  if (/^(aged|age|turned|turning)$/.test(before)) return age(value, end);
  if (next === 's' && value % 10 === 0 && value >= 20) return age(value + 5, end + 1);
  const ends = tokens[end] === undefined || tokens[end]!.startsClause || goesOn.test(next);
  if (value < 12) {
    const isChild =
      /^(is|turned)$/.test(before) &&
      /^(he|she|who|son|daughter|grandson|granddaughter|boy|girl)$/.test(
        tokens[start - 2 - skipped]?.word ?? '',
      );
    return isChild && ends ? age(value, end) : undefined;
  }
  if (/^(f|m|female|male)$/.test(next) && !tokens[end]!.startsClause) return age(value, end + 1);
  const isNamed =
    someone.test(before) ||
    (/^(am|is|was|are|at|be|being|nearly|almost)$/.test(before) &&
      someone.test(tokens[start - 2 - skipped]?.word ?? 'i'));
  const stands = (tokens[start]!.startsClause || before === 'at') && value >= 18;
  return ends && (isNamed || stands) ? age(value, end) : undefined;
}

/** `fifties`: the middle of them. */
export function readDecade(tokens: readonly Token[], start: number): Stretch | undefined {
  const index = tokens[start]!.readings.map((word) => decades.indexOf(word)).find((found) => found >= 0);
  return index === undefined ? undefined : { value: 25 + 10 * index, start, end: start + 1 };
}
