/** A linear classifier that weighs all intents against each other: softmax regression, by dual ascent. */
import { addRows, sumRows } from './dense-rows.js';
import type { Point } from './feature-space.js';
import { shuffled } from './shuffled.js';

export interface RegressionOptions {
  /** How dear a mistake is against large weights. */
  cost: number;
  /** Times through the examples: from this pass (0 the first), each in an order of its own… */
  from?: number;
  /** …up to this one. */
  to: number;
  /** Which examples to leave out; all are learned from without it. */
  leaveOut?: (example: number) => boolean;
}

/** Weights, and the examples' pulls that they are the sum of. */
export interface Regression {
  intents: number;
  /** Feature-major: the weight of feature f for intent i stands at f * intents + i; the last row is the bias. */
  weights: Float64Array;
  /** Example-major: how hard example n pulls intent i, at n * intents + i. */
  pulls: Float32Array;
}

/** Changes smaller than this share of the largest possible pull are not worth their time. */
const smallest = 3e-4;

/** An untrained regression. */
export function emptyRegression(examples: number, features: number, intents: number): Regression {
  return {
    intents,
    weights: new Float64Array((features + 1) * intents),
    pulls: new Float32Array(examples * intents),
  };
}

/**
 * Trains `model` in place; `labels[n]` is the intent, 0 up, of `points[n]`. At the optimum the pull of an example is
 * cost × (right answer − predicted chance); each step goes a share of the way there (Shalev-Shwartz and Zhang 2013).
 */
export function trainRegression(
  model: Regression,
  points: readonly Point[],
  labels: readonly number[],
  { cost, from = 0, to, leaveOut }: RegressionOptions,
): void {
  const { intents, pulls } = model;
  const scores = new Float64Array(intents);
  const steps = new Float64Array(intents);
  for (let pass = from; pass < to; pass++) {
    // Another order each time: a fixed one needs three times the passes.
    for (const n of shuffled(points.length, pass + 1)) {
      if (leaveOut?.(n)) continue;
      const point = points[n]!;
      scoreInto(scores, model, point);
      toChances(scores);
      let square = 1;
      for (const value of point.values) square += value * value;
      const share = stepShare(scores, pulls, n * intents, labels[n]!, cost, square);
      let moved = false;
      for (let i = 0; i < intents; i++) {
        const goal = cost * ((i === labels[n] ? 1 : 0) - scores[i]!);
        const step = share * (goal - pulls[n * intents + i]!);
        const counts = Math.abs(step) >= smallest * cost;
        steps[i] = counts ? step : 0;
        moved ||= counts;
      }
      if (moved) pull(model, point, n, steps);
    }
  }
}

/** A copy from which these examples are taken out again, as if they had just been forgotten. */
export function without(
  model: Regression,
  points: readonly Point[],
  examples: readonly number[],
): Regression {
  const { intents } = model;
  const copy = { intents, weights: model.weights.slice(), pulls: model.pulls.slice() };
  for (const n of examples) {
    pull(
      copy,
      points[n]!,
      n,
      Float64Array.from(copy.pulls.subarray(n * intents, (n + 1) * intents), (force) => -force),
    );
  }
  return copy;
}

/** The scores of every intent for a point, into `scores`. */
export function scoreInto(
  scores: Float64Array,
  { intents, weights }: Regression,
  { ids, values }: Point,
): void {
  scores.set(weights.subarray(weights.length - intents));
  sumRows(scores, weights, ids, values);
}

function pull(
  { intents, weights, pulls }: Regression,
  { ids, values }: Point,
  n: number,
  steps: Float64Array,
): void {
  const bias = weights.length - intents;
  for (let i = 0; i < intents; i++) {
    pulls[n * intents + i] = pulls[n * intents + i]! + steps[i]!;
    weights[bias + i] = weights[bias + i]! + steps[i]!;
  }
  addRows(weights, steps, ids, values);
}

/** Scores to chances, in place. */
function toChances(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i]! - most);
    sum += scores[i]!;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! / sum;
}

/**
 * How much of the way to go, 0 to 1. An example's pulls stand for a distribution q (right answer − pull / cost),
 * which moves towards the predicted p; p itself moves against it as the weights follow. For the right intent
 * alone that is one equation, logit(q') + c q' = logit(p) + c q, solved by halving.
 */
function stepShare(
  chances: Float64Array,
  pulls: Float32Array,
  from: number,
  label: number,
  cost: number,
  square: number,
): number {
  const p = chances[label]!;
  const q = 1 - pulls[from + label]! / cost;
  let others = 0;
  let most = 0;
  for (let i = 0; i < chances.length; i++) {
    if (i === label) continue;
    const chance = chances[i]!;
    others += chance * chance;
    most = Math.max(most, chance, -pulls[from + i]! / cost);
  }
  if (Math.abs(p - q) < 1e-3) return 1 / (1 + cost * square * most);
  const c = cost * square * (1 + others / Math.max(1e-9, (1 - p) ** 2));
  const goal = logit(p) + c * q;
  let [low, high] = p < q ? [p, q] : [q, p];
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (logit(middle) + c * middle < goal) low = middle;
    else high = middle;
  }
  return ((low + high) / 2 - q) / (p - q);
}

function logit(p: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, p));
  return Math.log(inside / (1 - inside));
}
