/** What a model would say about each of its examples had it not learned from it: cross-validation, warm. */
import type { HeldOut } from './calibrate.js';
import type { FeatureSpace, Point } from './feature-space.js';
import type { Example } from './matcher.js';
import { inScopeOf } from './score.js';
import { shuffled } from './shuffled.js';
import { type Regression, scoreInto, trainRegression, without } from './softmax-regression.js';

/** Examples as numbers. */
export interface Lesson {
  intents: string[];
  /** Which utterance each example is a variant of. */
  groups: readonly string[];
  /** The words of each example. */
  utterances: readonly (readonly string[])[];
  space: FeatureSpace;
  /** One point an example, then one for the name of each intent. */
  points: readonly Point[];
  /** The intent of each point. */
  labels: readonly number[];
}

const folds = 5;
/** Enough for the rest to make up for what was taken away. */
const passes = 2;

/**
 * Each fold in turn is taken out of the trained weights, the rest is gone through twice more, and the fold is scored.
 * A fifth of the time of training each fold from nothing.
 * @param scoredFolds how many of the five folds are scored; fewer serve where examples abound
 */
export function scoreHeldOut(
  trained: Regression,
  { utterances, groups, space, points, labels }: Lesson,
  cost: number,
  onProgress: (share: number) => void = () => {},
  scoredFolds = folds,
): (HeldOut & { example: number })[] {
  const foldOf = dealt(groups, labels, folds);
  const found: (HeldOut & { example: number })[] = [];
  for (let fold = 0; fold < scoredFolds; fold++) {
    const own = utterances.flatMap((_, n) => (foldOf[n] === fold ? [n] : []));
    if (own.length === 0) continue;
    const rest = without(trained, points, own);
    trainRegression(rest, points, labels, { cost, from: 0, to: passes, leaveOut: (n) => foldOf[n] === fold });
    for (const n of own) {
      const scores = new Float64Array(trained.intents);
      scoreInto(scores, rest, space.point(utterances[n]!, true));
      found.push({
        example: n,
        scores: Float32Array.from(scores),
        inScope: inScopeOf(scores),
        label: labels[n]!,
      });
    }
    onProgress((fold + 1) / scoredFolds);
  }
  return found;
}

/** Which fold each example is in, by its group: every label is dealt out evenly, and a group stays together. */
export function dealt(groups: readonly string[], labels: readonly number[], folds: number): Int32Array {
  const count = groups.length;
  const foldOfGroup = new Map<string, number>();
  const next = new Map<number, number>();
  const foldOf = new Int32Array(count);
  for (const n of shuffled(count, 7)) {
    const group = `${labels[n]} ${groups[n]}`;
    let fold = foldOfGroup.get(group);
    if (fold === undefined) {
      const turn = next.get(labels[n]!) ?? next.size;
      fold = turn % folds;
      next.set(labels[n]!, turn + 1);
      foldOfGroup.set(group, fold);
    }
    foldOf[n] = fold;
  }
  return foldOf;
}

/** Which utterance each example is a variant of; one that shares none is a group of its own. */
export function groupsOf(examples: readonly Example[]): string[] {
  return examples.map(({ utterance }, n) => utterance ?? `#${n}`);
}
