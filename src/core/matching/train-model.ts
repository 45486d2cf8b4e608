/** From example utterances to a model: features, weights by softmax regression, calibration by cross-validation. */
import { calibrate, type HeldOut } from './calibrate.js';
import { FeatureSpace } from './feature-space.js';
import { groupsOf, type Lesson, scoreHeldOut } from './held-out.js';
import type { Example } from './matcher.js';
import { type MatcherModel, quantised } from './model.js';
import { type Resources, read, scorer } from './score.js';
import { emptyRegression, trainRegression } from './softmax-regression.js';

export interface TrainOptions extends Resources {
  /** Labelled texts that were not learned from; with the intent `oos` where none fits. The calibration is fitted on them. */
  validation?: readonly Example[];
  /** Called now and then with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** The intent of a text that belongs to none. */
export const outOfScope = 'oos';

const cost = 10;
const passes = 6;
/** The shortest word that the speller mends towards. */
const shortestTarget = 4;

/**
 * The same examples give the same model. Examples of the intent `oos` teach only what to refuse.
 * @throws when there is no example of an intent
 */
export function trainModel(examples: readonly Example[], options: TrainOptions = {}): MatcherModel {
  const fitting = examples.filter(({ intent }) => intent !== outOfScope);
  if (fitting.length === 0) throw new Error('no examples to learn from: give at least one utterance');
  const lesson = lessonOf(fitting, options);
  const regression = emptyRegression(lesson.points.length, lesson.space.size, lesson.intents.length);
  for (let pass = 0; pass < passes; pass++) {
    trainRegression(regression, lesson.points, lesson.labels, { cost, from: pass, to: pass + 1 });
    options.onProgress?.((pass + 1) / (2 * passes));
  }
  const model = {
    intents: lesson.intents,
    vocabulary: vocabularyOf(lesson.utterances),
    space: lesson.space.parts,
    ...quantised(regression.weights, lesson.intents.length),
    calibration: { sharpness: 1, refuseBelow: Number.NEGATIVE_INFINITY },
  };
  const strangers = options.validation ?? examples.filter(({ intent }) => intent === outOfScope);
  const heldOut = scoreAll(model, strangers, options);
  if (!options.validation) {
    const fromFolds = scoreHeldOut(regression, lesson, cost, (share) =>
      options.onProgress?.((1 + share) / 2),
    );
    heldOut.push(...fromFolds);
  }
  return { ...model, calibration: calibrate(heldOut) };
}

/** The examples as numbers. An intent's own name counts as one more utterance, after the others. */
function lessonOf(examples: readonly Example[], { table }: Resources): Lesson {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const index = new Map(intents.map((intent, n) => [intent, n]));
  const utterances = examples.map(({ text }) => read(text));
  const names = intents.map((intent) => read(intent.replace(/[_/.-]+/g, ' ')));
  const space = FeatureSpace.of(utterances, table);
  return {
    intents,
    groups: groupsOf(examples),
    utterances,
    space,
    points: [...utterances, ...names].map((utterance) => space.point(utterance)),
    labels: [...examples.map(({ intent }) => index.get(intent)!), ...intents.map((_, n) => n)],
  };
}

function scoreAll(model: MatcherModel, examples: readonly Example[], resources: Resources): HeldOut[] {
  const score = scorer(model, resources);
  return examples.map(({ text, intent }) => ({ ...score(text), label: model.intents.indexOf(intent) }));
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
