/** From example utterances to a model: features, weights by softmax regression, calibration by cross-validation. */
import { calibrate, type HeldOut } from './calibrate.js';
import { FeatureSpace } from './feature-space.js';
import type { Example } from './matcher.js';
import { type MatcherModel, quantised } from './model.js';
import { type Resources, read, scorer } from './score.js';
import { shuffled } from './shuffled.js';
import { emptyRegression, trainRegression } from './softmax-regression.js';

export interface TrainOptions extends Resources {
  /** Labelled texts that were not learned from; with the intent `oos` where none fits. The calibration is fitted on them. */
  validation?: readonly Example[];
  /** Called now and then with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** The intent of a text that belongs to none. */
export const outOfScope = 'oos';

const folds = 5;
const cost = 6;
const passes = 8;
/** Large sets need fewer passes: each one has seen more. */
const passesWhenLarge = 5;
const large = 5000;
/** The shortest word that the speller mends towards. */
const shortestTarget = 4;

/**
 * The same examples give the same model.
 * @throws when there is no example
 */
export function trainModel(examples: readonly Example[], options: TrainOptions = {}): MatcherModel {
  const inScope = examples.filter(({ intent }) => intent !== outOfScope);
  if (inScope.length === 0) throw new Error('no examples to learn from: give at least one utterance');
  const intents = [...new Set(inScope.map(({ intent }) => intent))];
  const steps = options.validation ? 1 : folds + 1;
  const model = trainUncalibrated(inScope, intents, options);
  options.onProgress?.(1 / steps);
  const strangers = examples.filter(({ intent }) => intent === outOfScope);
  const heldOut = options.validation
    ? scoreAll(model, options.validation, options)
    : [
        ...crossValidate(inScope, intents, options, (fold) => options.onProgress?.((fold + 1) / steps)),
        ...scoreAll(model, strangers, options),
      ];
  return { ...model, calibration: calibrate(heldOut) };
}

/** What models that have not seen an utterance say about it, for every utterance, in their order. */
export function crossValidate(
  examples: readonly Example[],
  intents: string[],
  resources: Resources,
  onFold: (fold: number) => void = () => {},
): HeldOut[] {
  const foldOf = foldsOf(examples);
  const found = new Array<HeldOut>(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const rest = examples.filter((_, n) => foldOf[n] !== fold);
    if (rest.length > 0 && rest.length < examples.length) {
      const score = scorer(trainUncalibrated(rest, intents, resources), resources);
      examples.forEach(({ text, intent }, n) => {
        if (foldOf[n] === fold) found[n] = { ...score(text), label: intents.indexOf(intent) };
      });
    }
    onFold(fold + 1);
  }
  return found.filter(Boolean);
}

function scoreAll(model: MatcherModel, examples: readonly Example[], resources: Resources): HeldOut[] {
  const score = scorer(model, resources);
  return examples.map(({ text, intent }) => ({ ...score(text), label: model.intents.indexOf(intent) }));
}

function trainUncalibrated(
  examples: readonly Example[],
  intents: string[],
  { table }: Resources,
): MatcherModel {
  const utterances = examples.map(({ text }) => read(text));
  const space = FeatureSpace.of(utterances, table);
  // An intent's own name counts as one more utterance.
  const names = intents.map((intent) => read(intent.replace(/[_/.-]+/g, ' ')));
  const points = [...utterances, ...names].map((utterance) => space.point(utterance));
  const index = new Map(intents.map((intent, n) => [intent, n]));
  const labels = [...examples.map(({ intent }) => index.get(intent)!), ...intents.map((_, n) => n)];
  const regression = emptyRegression(points.length, space.size, intents.length);
  const { length } = points;
  trainRegression(regression, points, labels, { cost, passes: length > large ? passesWhenLarge : passes });
  return {
    intents,
    vocabulary: vocabularyOf(utterances),
    space: space.parts,
    ...quantised(regression.weights, intents.length),
    calibration: { sharpness: 1, refuseBelow: Number.NEGATIVE_INFINITY },
  };
}

/** The commonest first. */
function vocabularyOf(utterances: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const words of utterances) {
    for (const word of words)
      if (word.length >= shortestTarget) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Each intent's examples dealt out evenly. */
function foldsOf(examples: readonly Example[]): Int32Array {
  const dealt = new Map<string, number>();
  const foldOf = new Int32Array(examples.length);
  for (const n of shuffled(examples.length, 7)) {
    const { intent } = examples[n]!;
    const next = dealt.get(intent) ?? dealt.size;
    foldOf[n] = next % folds;
    dealt.set(intent, next + 1);
  }
  return foldOf;
}
