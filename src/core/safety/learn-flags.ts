/** Learns to notice red flags from messages that carry one and messages that carry none. */
import type { WordTable } from '../language/word-table.js';
import { FeatureSpace } from '../matching/feature-space.js';
import { type Lesson, scoreHeldOut } from '../matching/held-out.js';
import { type MatcherModel, quantised } from '../matching/model.js';
import { emptyRegression, trainRegression } from '../matching/softmax-regression.js';
import { readMessage } from './check-rules.js';
import { marginOf, noFlag } from './flag-classifier.js';
import { flagWords } from './flag-words.js';
import type { SafetyRules } from './rule-set.js';

/** A message, and the id of the rule whose flag it carries, or `noFlag`. */
export interface FlagExample {
  text: string;
  flag: string;
}

const cost = 10;
const passes = 6;
/**
 * So many of the harmless messages may raise the alarm while they are not learned from: a miss is worse. Many of them
 * were written to be taken for red flags; what visitors write is less like them.
 */
const falseAlarms = 0.03;

/** The same examples and rules give the same model; its `refuseBelow` is the margin from which a flag counts. */
export function learnFlags(
  examples: readonly FlagExample[],
  rules: SafetyRules,
  table: WordTable,
): MatcherModel {
  const flags = [...new Set([noFlag, ...examples.map(({ flag }) => flag)])];
  const read = examples.flatMap(({ text, flag }) => {
    const [whole, ...sentences] = flagWords(readMessage(text, rules));
    // Every part of a harmless message is harmless; which part of another carries the flag is not known.
    return (flag === noFlag ? [whole!, ...sentences] : [whole!]).map((words) => ({ words, flag, text }));
  });
  const utterances = read.map(({ words }) => words);
  const space = FeatureSpace.of(utterances, table, 2);
  const lesson: Lesson = {
    intents: flags,
    groups: read.map(({ text }) => text),
    utterances,
    space,
    points: utterances.map((words) => space.point(words)),
    labels: read.map(({ flag }) => flags.indexOf(flag)),
  };
  const regression = emptyRegression(lesson.points.length, space.size, flags.length);
  trainRegression(regression, lesson.points, lesson.labels, { cost, to: passes });
  const parts = new Map<string, Float32Array[]>();
  for (const { example, scores, label } of scoreHeldOut(regression, lesson, cost)) {
    const { text } = read[example]!;
    if (label === 0) parts.set(text, [...(parts.get(text) ?? []), scores]);
  }
  const harmless = [...parts.values()].map((each) => marginOf(each).margin).sort((a, b) => b - a);
  return {
    intents: flags,
    vocabulary: [],
    space: space.parts,
    ...quantised(regression.weights, flags.length),
    calibration: { sharpness: 1, refuseBelow: harmless[Math.floor(harmless.length * falseAlarms)] ?? 0 },
  };
}
