/** Figures of merit, on cases small enough to work out by hand. */
import {
  auroc,
  calibrationError,
  macroF1,
  type Outcome,
  percentile,
  share,
} from '../../../src/core/matching/evaluation/metrics.js';

const outcome = (intent: string, guess: string, confidence = 0.9): Outcome => ({
  text: '',
  intent,
  guess,
  confidence,
  inScope: 0,
  refused: false,
});

test('a matcher that scores every fitting text above every strange one has an AUROC of 1, the reverse 0', () => {
  expect(auroc([3, 4], [1, 2])).toBe(1);
  expect(auroc([1, 2], [3, 4])).toBe(0);
  expect(auroc([1, 3], [2, 4])).toBe(0.25);
  expect(auroc([2, 2], [2])).toBe(0.5);
});

test('figures that cannot be worked out are null', () => {
  expect(auroc([1], [])).toBeNull();
  expect(share([], () => true)).toBeNull();
  expect(macroF1([])).toBeNull();
  expect(calibrationError([])).toBeNull();
  expect(percentile([], 0.5)).toBeNull();
});

test('a matcher that is 90 % sure and always right is 10 points off', () => {
  expect(calibrationError([outcome('a', 'a'), outcome('b', 'b')])).toBeCloseTo(0.1);
});

test('macro F1 counts a small intent as much as a large one', () => {
  expect(macroF1([outcome('a', 'a'), outcome('a', 'a'), outcome('a', 'a'), outcome('b', 'a')])).toBeCloseTo(
    (6 / 7 + 0) / 2,
  );
});

test('percentiles are values that occur', () => {
  expect(percentile([5, 1, 3], 0.5)).toBe(3);
  expect(percentile([5, 1, 3], 0.99)).toBe(5);
});
