/** Learns to hear which rule is meant from messages in people's own words, and from messages in which none is. */
import type { WordTable } from '../language/word-table.js';
import { FeatureSpace } from '../matching/feature-space.js';
import { type Lesson, scoreHeldOut } from '../matching/held-out.js';
import { type MatcherModel, quantised } from '../matching/model.js';
import { emptyRegression, trainRegression } from '../matching/softmax-regression.js';
import { readMessage } from './check-rules.js';
import { marginOf, noRule } from './rule-classifier.js';
import type { Rule, RuleSet } from './rule-set.js';
import { ruleWords } from './rule-words.js';

export interface RuleExample {
  text: string;
  /** The rule's id, or `noRule`. */
  rule: string;
}

const cost = 10;
/** Of so many texts, one more must have a word, a piece or a pair for it to be learned: that halves the memory. */
const textsForOne = 10_000;
const passes = 5;
/** Of five: one has thousands of messages. */
const scoredFolds = 1;
/**
 * The same examples and rules give the same model; its `refuseBelow` is the margin from which a rule counts.
 * @param set the rules, whose concepts are part of what is learned
 * @param table English words and their meanings
 * @param falseAlarms of the messages in which no rule is meant, the share (0 to 1) that may be taken for one while they
 *   are not learned from
 */
export function learnRules(
  examples: readonly RuleExample[],
  set: RuleSet<Rule>,
  table: WordTable,
  falseAlarms: number,
): MatcherModel {
  const rules = [...new Set([noRule, ...examples.map(({ rule }) => rule)])];
  const read = examples.flatMap(({ text, rule }) => {
    const { whole, parts } = ruleWords(readMessage(text, set));
    // Where none is meant, none is in any part; in which part a rule is meant is not known.
    return (rule === noRule ? [whole, ...parts] : [whole]).map((words) => ({ words, rule, text }));
  });
  const utterances = read.map(({ words }) => words);
  const space = FeatureSpace.of(utterances, table, Math.max(2, Math.floor(utterances.length / textsForOne)));
  const lesson: Lesson = {
    intents: rules,
    groups: read.map(({ text }) => text),
    utterances,
    space,
    points: utterances.map((words) => space.point(words)),
    labels: read.map(({ rule }) => rules.indexOf(rule)),
  };
  const regression = emptyRegression(lesson.points.length, space.size, rules.length);
  trainRegression(regression, lesson.points, lesson.labels, { cost, to: passes });
  const parts = new Map<string, Float32Array[]>();
  for (const { example, scores, label } of scoreHeldOut(regression, lesson, cost, undefined, scoredFolds)) {
    const { text } = read[example]!;
    if (label === 0) parts.set(text, [...(parts.get(text) ?? []), scores]);
  }
  const harmless = [...parts.values()].map((each) => marginOf(each).margin).sort((a, b) => b - a);
  return {
    intents: rules,
    vocabulary: [],
    space: space.parts,
    ...quantised(regression.weights, rules.length),
    calibration: { sharpness: 1, refuseBelow: harmless[Math.floor(harmless.length * falseAlarms)] ?? 0 },
  };
}
