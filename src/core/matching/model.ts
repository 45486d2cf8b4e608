/** A trained matcher as plain numbers: what training gives, what is stored, and what matching reads. */
import type { SpaceParts } from './feature-space.js';

export interface Calibration {
  /** What scores are multiplied with before the softmax. */
  sharpness: number;
  /** A text whose in-scope score is lower is refused. */
  refuseBelow: number;
}

export interface MatcherModel {
  intents: string[];
  /** Words that a misspelt one may stand for. */
  vocabulary: string[];
  space: SpaceParts;
  /** Feature-major: the weight of feature f for intent i is weights[f * intents + i] * scales[f]; the last row is the bias. */
  weights: Int8Array;
  scales: Float32Array;
  calibration: Calibration;
}

/** Weights in a quarter of their space: each feature's, by the largest of them. */
export function quantised(weights: Float64Array, intents: number): Pick<MatcherModel, 'weights' | 'scales'> {
  const rows = weights.length / intents;
  const small = new Int8Array(weights.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const from = row * intents;
    let most = 0;
    for (let i = 0; i < intents; i++) most = Math.max(most, Math.abs(weights[from + i]!));
    scales[row] = most / 127;
    for (let i = 0; i < intents && most > 0; i++)
      small[from + i] = Math.round((weights[from + i]! * 127) / most);
  }
  return { weights: small, scales };
}
