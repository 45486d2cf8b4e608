/** From scores to honest probabilities, and to the score below which a text belongs to no intent. */

export interface Calibration {
  /** What scores are multiplied with before the softmax. */
  sharpness: number;
  /** A text whose in-scope score is lower is refused. */
  refuseBelow: number;
}

/** What was said about an utterance that was not learned from. */
export interface HeldOut {
  scores: Float32Array;
  inScope: number;
  /** The right intent. */
  label: number;
}

/** The share of fitting utterances that may be refused. */
const refusedShare = 0.05;

/** Fits the sharpness by the likelihood of the right intents, the threshold by what fitting utterances score. */
export function calibrate(heldOut: readonly HeldOut[]): Calibration {
  if (heldOut.length === 0) return { sharpness: 3, refuseBelow: 0 };
  const inScope = heldOut.map((found) => found.inScope).sort((a, b) => a - b);
  return {
    sharpness: lowest(0.3, 30, (sharpness) => surprise(heldOut, sharpness)),
    refuseBelow: inScope[Math.floor(inScope.length * refusedShare)]!,
  };
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
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  const chances = new Float32Array(scores.length);
  let sum = 0;
  for (let n = 0; n < scores.length; n++) sum += chances[n] = Math.exp(sharpness * (scores[n]! - most));
  for (let n = 0; n < scores.length; n++) chances[n]! /= sum;
  return chances;
}
