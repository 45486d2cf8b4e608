/** Notices red flags that no rule was written for, by what it learned; it adds to the rules and takes nothing away. */
import type { WordTable } from '../language/word-table.js';
import { FeatureSpace } from '../matching/feature-space.js';
import type { MatcherModel } from '../matching/model.js';
import { scoresOf } from '../matching/score.js';
import type { Reading } from './check-rules.js';
import { flagWords } from './flag-words.js';

/** The id of the rule whose flag a message seems to carry; undefined where it seems to carry none. */
export type FlagClassifier = (reading: Reading) => string | undefined;

/** What messages without a red flag are learned as; the first of the model's intents. */
export const noFlag = 'none';

/** @param model from `learnFlags` */
export function flagClassifier(model: MatcherModel, table: WordTable): FlagClassifier {
  const space = new FeatureSpace(model.space, table);
  return (reading) => {
    let best = model.calibration.refuseBelow;
    let flag: string | undefined;
    // A flag hides in one sentence of a long story, or in what two of them say together.
    for (const words of flagWords(reading)) {
      const scores = scoresOf(model, space.point(words));
      const margin = marginOf(scores);
      if (margin <= best) continue;
      best = margin;
      flag = model.intents[1 + likeliest(scores.subarray(1))];
    }
    return flag;
  };
}

/** How far all flags together are ahead of there being none: the logarithm of the odds. */
export function marginOf(scores: Float32Array): number {
  const flags = scores.subarray(1);
  const most = flags[likeliest(flags)]!;
  let sum = 0;
  for (const score of flags) sum += Math.exp(score - most);
  return most + Math.log(sum) - scores[0]!;
}

function likeliest(scores: Float32Array): number {
  let best = 0;
  for (let n = 1; n < scores.length; n++) if (scores[n]! > scores[best]!) best = n;
  return best;
}
