import { expect, test } from '@jest/globals';
import { type Allowance, spend } from '../../../src/conversation/allowance.js';

const noon = Date.UTC(2026, 10, 23, 12);

/** How many messages pass one after the other without a pause. */
function burst(
  perMinute: number,
  start: Allowance | undefined,
  now: number,
): { count: number; left?: Allowance } {
  let allowance = start;
  for (let count = 0; ; count++) {
    const result = spend(allowance, perMinute, now);
    if (result.kind === 'empty') return { count, left: allowance };
    allowance = result.allowance;
  }
}

test('a minute’s worth of messages may come at once, then it takes time', () => {
  const { count, left } = burst(60, undefined, noon);
  expect(count).toBe(60);
  expect(spend(left, 60, noon)).toEqual({ kind: 'empty', seconds: 1 });
  expect(burst(60, left, noon + 10_000).count).toBe(10);
  expect(burst(60, left, noon + 3_600_000).count).toBe(60);
});

test('a clock that jumps back takes nothing away', () => {
  const { left } = burst(60, { left: 5, at: noon }, noon - 3_600_000);
  expect(left?.left).toBe(0);
  expect(spend({ left: 5, at: noon }, 60, noon - 3_600_000).kind).toBe('spent');
});
