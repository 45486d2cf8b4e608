/** A linear classifier, one against the rest: squared hinge loss, dual coordinate descent (Hsieh et al. 2008). */
import type { Point } from './feature-space.js';

export interface LinearModel {
  intents: number;
  /** Feature-major: the weight of feature f for intent i stands at f * intents + i. */
  weights: Float32Array;
  bias: Float32Array;
}

export interface SvmOptions {
  /** How dear a mistake is. */
  cost?: number;
  /** Times that each intent goes through its examples. */
  passes?: number;
}

/** Trains one separator an intent. `labels[n]` is the intent, 0 up, of `points[n]`. */
export function trainSvm(
  points: readonly Point[],
  labels: readonly number[],
  intents: number,
  features: number,
  { cost = 1, passes = 8 }: SvmOptions = {},
): LinearModel {
  const weights = new Float32Array(features * intents);
  const bias = new Float32Array(intents);
  const squares = Float32Array.from(points, ({ values }) => values.reduce((sum, v) => sum + v * v, 1));
  const order = shuffled(points.length);
  const w = new Float32Array(features + 1);
  for (let intent = 0; intent < intents; intent++) {
    w.fill(0);
    separate(points, labels, intent, { w, squares, order, cost, passes });
    for (let f = 0; f < features; f++) weights[f * intents + intent] = w[f]!;
    bias[intent] = w[features]!;
  }
  return { intents, weights, bias };
}

interface Separation {
  w: Float32Array;
  squares: Float32Array;
  order: Int32Array;
  cost: number;
  passes: number;
}

function separate(points: readonly Point[], labels: readonly number[], intent: number, s: Separation): void {
  const { w, squares, order, cost, passes } = s;
  const last = w.length - 1;
  const alpha = new Float32Array(points.length);
  const slack = 1 / (2 * cost);
  let active = order.slice();
  for (let pass = 0; pass < passes && active.length > 0; pass++) {
    let kept = 0;
    for (const n of active) {
      const { ids, values } = points[n]!;
      const y = labels[n] === intent ? 1 : -1;
      let score = w[last]!;
      for (let at = 0; at < ids.length; at++) score += w[ids[at]!]! * values[at]!;
      const old = alpha[n]!;
      const gradient = y * score - 1 + old * slack;
      // Examples that are far on their own side are left out of later passes.
      if (old === 0 && gradient > 0.3) continue;
      active[kept++] = n;
      const next = Math.max(0, old - gradient / (squares[n]! + slack));
      const change = (next - old) * y;
      if (change === 0) continue;
      alpha[n] = next;
      w[last] = w[last]! + change;
      for (let at = 0; at < ids.length; at++) w[ids[at]!] = w[ids[at]!]! + change * values[at]!;
    }
    active = active.subarray(0, kept);
  }
}

/** Scores of every intent for one point. */
export function scores(model: LinearModel, { ids, values }: Point): Float32Array {
  const { intents, weights } = model;
  const sums = Float32Array.from(model.bias);
  for (let at = 0; at < ids.length; at++) {
    const from = ids[at]! * intents;
    const value = values[at]!;
    for (let i = 0; i < intents; i++) sums[i] = sums[i]! + weights[from + i]! * value;
  }
  return sums;
}

/** The numbers below `count` in an order that is mixed but always the same. */
export function shuffled(count: number, seed = 1): Int32Array {
  const order = Int32Array.from({ length: count }, (_, n) => n);
  let state = seed;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 4294967296) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
