/** Learns from example utterances which intent a text has, how sure that is, and when it is none. */
import { words } from '../language/words.js';
import { type Calibration, calibrate, softmax } from './calibrate.js';
import { FeatureSpace } from './feature-space.js';
import { type LinearModel, scores, shuffled, trainSvm } from './linear-svm.js';
import type { Example, Match, Matcher } from './matcher.js';
import { Nearest } from './nearest.js';

const folds = 5;
/** The longest text that is read, in characters: a question is shorter, and a pasted file must not stop the bot. */
const longestText = 2000;

interface Scorer {
  score(text: string): { scores: Float32Array; inScope: number };
}

/**
 * Trains a matcher; the same examples give the same matcher.
 * @throws when there is no example
 */
export function trainMatcher(examples: readonly Example[]): Matcher {
  if (examples.length === 0) throw new Error('no examples to learn from: give at least one utterance');
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const labels = examples.map(({ intent }) => intents.indexOf(intent));
  const texts = examples.map(({ text }) => text);
  const calibration = calibrate(heldOut(texts, labels, intents));
  const scorer = trainScorer(texts, labels, intents);
  return { match: (text) => decide(scorer.score(text), intents, calibration) };
}

function trainScorer(
  texts: readonly string[],
  labels: readonly number[],
  intents: readonly string[],
): Scorer {
  const utterances = texts.map(read);
  const space = FeatureSpace.of(utterances);
  const points = utterances.map((utterance) => space.point(utterance));
  const names = intents.map((intent) => space.point(read(intent.replace(/[_/.-]+/g, ' '))));
  const model: LinearModel = trainSvm(
    [...points, ...names],
    [...labels, ...names.map((_, intent) => intent)],
    intents.length,
    space.size,
  );
  const nearest = new Nearest(points, space.size);
  return {
    score(text) {
      const point = space.point(read(text));
      const sums = scores(model, point);
      const whole = Math.sqrt(2.25);
      return { scores: sums, inScope: Math.max(...sums) + nearest.similarity(point, whole) };
    },
  };
}

/** What a matcher that has not seen an utterance says about it, for every utterance. */
function heldOut(texts: readonly string[], labels: readonly number[], intents: readonly string[]) {
  const order = shuffled(texts.length, 7);
  const seen = new Map<number, number>();
  const foldOf = new Int32Array(texts.length);
  for (const n of order) {
    const count = seen.get(labels[n]!) ?? 0;
    foldOf[n] = (count + labels[n]!) % folds;
    seen.set(labels[n]!, count + 1);
  }
  const found: { scores: Float32Array; inScope: number; label: number }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const train = [...foldOf.keys()].filter((n) => foldOf[n] !== fold);
    const test = [...foldOf.keys()].filter((n) => foldOf[n] === fold);
    if (train.length === 0 || test.length === 0) continue;
    const scorer = trainScorer(
      train.map((n) => texts[n]!),
      train.map((n) => labels[n]!),
      intents,
    );
    for (const n of test) found.push({ ...scorer.score(texts[n]!), label: labels[n]! });
  }
  return found;
}

function decide(
  { scores: sums, inScope }: { scores: Float32Array; inScope: number },
  intents: readonly string[],
  { sharpness, refuseBelow }: Calibration,
): Match {
  const chances = softmax(sums, sharpness);
  const ranked = intents
    .map((intent, n) => ({ intent, confidence: chances[n]! }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 5);
  const confidence = ranked[0]!.confidence;
  const second = ranked[1]?.confidence ?? 0;
  const close = confidence < 0.5 || second > confidence / 2;
  return { kind: inScope < refuseBelow ? 'unknown' : close ? 'unsure' : 'sure', ranked, confidence, inScope };
}

function read(text: string): string[] {
  return words(text.slice(0, longestText));
}
