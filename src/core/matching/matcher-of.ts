/** A trained model as a matcher: ranks the intents, says how sure that is, and refuses what fits none. */
import { softmax } from './calibrate.js';
import type { Match, Matcher } from './matcher.js';
import type { MatcherModel } from './model.js';
import { type Resources, type Scored, scorer } from './score.js';

const most = 5;
/** Below this the best intent is a guess. */
const leastConfidence = 0.5;
/** When the second is at least this share of the first, both are offered. */
const closeShare = 0.5;

export function matcherOf(model: MatcherModel, resources: Resources = {}): Matcher {
  const score = scorer(model, resources);
  return { match: (text) => decide(score(text), model) };
}

function decide({ scores, inScope }: Scored, { intents, calibration }: MatcherModel): Match {
  const chances = softmax(scores, calibration.sharpness);
  const ranked = best(chances).map((n) => ({ intent: intents[n]!, confidence: chances[n]! }));
  const confidence = ranked[0]!.confidence;
  const second = ranked[1]?.confidence ?? 0;
  const close = confidence < leastConfidence || second > confidence * closeShare;
  const kind = inScope < calibration.refuseBelow ? 'unknown' : close ? 'unsure' : 'sure';
  return { kind, ranked, confidence, inScope };
}

/** The places of the highest chances, highest first. */
function best(chances: Float32Array): number[] {
  const places: number[] = [];
  for (let n = 0; n < chances.length; n++) {
    let at = places.length;
    while (at > 0 && chances[places[at - 1]!]! < chances[n]!) at--;
    if (at >= most) continue;
    places.splice(at, 0, n);
    if (places.length > most) places.pop();
  }
  return places;
}
