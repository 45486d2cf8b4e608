/** Numbers in digits and in words: `10`, `twenty five`, `half a dozen`, `two or three`. */
import type { Token } from './token.js';

export interface NumberAt {
  value: number;
  /** The token after the last. */
  end: number;
}

const multiples = new Set(['dozen', 'hundred', 'couple', 'few']);

/** The number that begins at this token; of `two or three` and `8 to 10`, the larger one. */
export function readNumber(tokens: readonly Token[], at: number): NumberAt | undefined {
  const first = tokens[at]?.value;
  if (first === undefined) return undefined;
  const whole = readWhole(tokens, at, first);
  const joint = tokens[whole.end];
  const second = tokens[whole.end + 1];
  if (!joint || !second || first === 1 || second.value === undefined) return whole;
  if (!/^(or|to|maybe|nearly|through)$/.test(joint.word)) return whole;
  const other = readNumber(tokens, whole.end + 1);
  return other && other.value > whole.value ? other : whole;
}

function readWhole(tokens: readonly Token[], at: number, first: number): NumberAt {
  const next = tokens[at + 1];
  const second = next?.value;
  if (second === undefined || next!.startsClause) return { value: first, end: at + 1 };
  if (next!.readings.some((word) => multiples.has(word))) return { value: first * second, end: at + 2 };
  if (first === 0.5 && second === 1) {
    const third = tokens[at + 2]?.value;
    return { value: third === 12 ? 6 : 0.5, end: third === 12 ? at + 3 : at + 2 };
  }
  const isTens =
    first >= 20 && first < 100 && first % 10 === 0 && second < 10 && /^\p{L}/u.test(tokens[at]!.word);
  return isTens ? { value: first + second, end: at + 2 } : { value: first, end: at + 1 };
}
