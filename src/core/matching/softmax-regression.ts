/** A linear classifier that weighs all intents against each other: softmax regression, by dual ascent. */
import type { Point } from './feature-space.js';
import { shuffled } from './shuffled.js';

export interface RegressionOptions {
  /** How dear a mistake is against large weights. */
  cost: number;
  /** Times through the examples. */
  passes: number;
}

/** Weights, and the examples' pulls that they are the sum of. */
export interface Regression {
  intents: number;
  /** Feature-major: the weight of feature f for intent i stands at f * intents + i; the last row is the bias. */
  weights: Float32Array;
  /** Example-major: how hard example n pulls intent i, at n * intents + i. */
  pulls: Float32Array;
}

/** Changes smaller than this share of the largest possible pull are not worth their time. */
const smallest = 1e-4;

/** An untrained regression. */
export function emptyRegression(examples: number, features: number, intents: number): Regression {
  return {
    intents,
    weights: new Float32Array((features + 1) * intents),
    pulls: new Float32Array(examples * intents),
  };
}

/**
 * Trains `model` in place; `labels[n]` is the intent, 0 up, of `points[n]`. At the optimum the pull of an example is
 * cost × (right answer − predicted chance); each step goes a share of the way there, the larger the flatter the
 * softmax is at that point (Shalev-Shwartz and Zhang 2013, with the curvature taken where the point is).
 */
export function trainRegression(
  model: Regression,
  points: readonly Point[],
  labels: readonly number[],
  { cost, passes }: RegressionOptions,
): void {
  const { intents, weights, pulls } = model;
  const bias = weights.length - intents;
  const scores = new Float32Array(intents);
  const steps = new Float32Array(intents);
  const moved = new Int32Array(intents);
  for (let pass = 0; pass < passes; pass++) {
    // Another order each time: a fixed one needs three times the passes.
    for (const n of shuffled(points.length, pass + 1)) {
      const { ids, values } = points[n]!;
      scoreInto(scores, weights, bias, ids, values);
      toChances(scores);
      let square = 1;
      for (let at = 0; at < values.length; at++) square += values[at]! * values[at]!;
      const share = stepShare(scores, pulls, n * intents, labels[n]!, cost, square);
      let count = 0;
      for (let i = 0; i < intents; i++) {
        const goal = cost * ((i === labels[n] ? 1 : 0) - scores[i]!);
        const step = share * (goal - pulls[n * intents + i]!);
        if (Math.abs(step) < smallest * cost) continue;
        steps[count] = step;
        moved[count++] = i;
        pulls[n * intents + i] = pulls[n * intents + i]! + step;
      }
      if (count === 0) continue;
      add(weights, bias, 1, steps, moved, count);
      for (let at = 0; at < ids.length; at++)
        add(weights, ids[at]! * intents, values[at]!, steps, moved, count);
    }
  }
}

function add(
  weights: Float32Array,
  from: number,
  value: number,
  steps: Float32Array,
  moved: Int32Array,
  count: number,
): void {
  for (let at = 0; at < count; at++) {
    const place = from + moved[at]!;
    weights[place] = weights[place]! + value * steps[at]!;
  }
}

function scoreInto(
  scores: Float32Array,
  weights: Float32Array,
  bias: number,
  ids: Int32Array,
  values: Float32Array,
): void {
  const intents = scores.length;
  for (let i = 0; i < intents; i++) scores[i] = weights[bias + i]!;
  for (let at = 0; at < ids.length; at++) {
    const from = ids[at]! * intents;
    const value = values[at]!;
    for (let i = 0; i < intents; i++) scores[i] = scores[i]! + weights[from + i]! * value;
  }
}

/** Scores to chances, in place. */
function toChances(scores: Float32Array): void {
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
  chances: Float32Array,
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
