/** From scores to honest probabilities, and to the score below which a text belongs to no intent. */
import type { Calibration } from './model.js';

/** What was said about an utterance that was not learned from. */
export interface HeldOut {
  scores: Float32Array;
  inScope: number;
  /** The right intent, or -1 where none fits. */
  label: number;
}

/** The share of well answered texts that may be refused, so that more of the strange ones are. */
const refusedShare = 0.025;
/** The same where it is known what strange texts score: less is needed, and never more than they score. */
const refusedShareKnowingStrangers = 0.015;
/** With fewer strange texts than this, they are not relied on. */
const enoughStrangers = 20;

/** Fits the sharpness by the likelihood of the right intents, and the threshold by what is won and lost at each. */
export function calibrate(heldOut: readonly HeldOut[]): Calibration {
  const fitting = heldOut.filter(({ label }) => label >= 0);
  if (fitting.length === 0) return { sharpness: 1, refuseBelow: Number.NEGATIVE_INFINITY };
  const answered = fitting.filter(({ scores, label }) => scores.every((score) => score <= scores[label]!));
  const good = ascending(answered);
  const strange = ascending(heldOut.filter(({ label }) => label < 0));
  return {
    sharpness: lowest(0.1, 10, (sharpness) => surprise(fitting, sharpness)),
    refuseBelow: thresholdOf(good, strange),
  };
}

/** Both in ascending order. A few strange texts more or less do not move it much, as weighing them up would. */
function thresholdOf(good: readonly number[], strange: readonly number[]): number {
  const known = strange.length >= enoughStrangers;
  const share = known ? refusedShareKnowingStrangers : refusedShare;
  const threshold = good[Math.floor(good.length * share)] ?? Number.NEGATIVE_INFINITY;
  return known ? Math.min(threshold, strange.at(-1)! + 1e-6) : threshold;
}

function ascending(found: readonly HeldOut[]): number[] {
  return found.map(({ inScope }) => inScope).sort((a, b) => a - b);
}

function surprise(heldOut: readonly HeldOut[], sharpness: number): number {
  let sum = 0;
  for (const { scores, label } of heldOut)
    sum -= Math.log(Math.max(1e-9, softmax(scores, sharpness)[label]!));
  return sum;
}

/** Golden-section search, on a logarithmic scale, of a function with one valley. */
function lowest(from: number, to: number, cost: (at: number) => number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(from), Math.log(to)];
  for (let step = 0; step < 25; step++) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (cost(Math.exp(left)) < cost(Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/** Scores as probabilities that add up to 1. */
export function softmax(scores: Float32Array, sharpness: number): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  const chances = new Float32Array(scores.length);
  let sum = 0;
  for (let n = 0; n < scores.length; n++) {
    chances[n] = Math.exp(sharpness * (scores[n]! - most));
    sum += chances[n]!;
  }
  return chances.map((chance) => chance / sum);
}
