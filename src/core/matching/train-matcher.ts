/** Learns from example utterances which intent a text has, how sure that is, and when it is none. */
import type { Example, Matcher } from './matcher.js';
import { matcherOf } from './matcher-of.js';
import { type TrainOptions, trainModel } from './train-model.js';

/**
 * Trains a matcher; the same examples give the same matcher.
 * @throws when there is no example
 */
export function trainMatcher(examples: readonly Example[], options: TrainOptions = {}): Matcher {
  return matcherOf(trainModel(examples, options), options);
}
