/** Hears what a rule is for in words that nobody foresaw, and how likely it is that any is meant. */
import type { WordTable } from '../language/word-table.js';
import { FeatureSpace } from '../matching/feature-space.js';
import type { MatcherModel } from '../matching/model.js';
import { scoresOf } from '../matching/score.js';
import type { Reading } from './check-rules.js';
import { ruleWords } from './rule-words.js';

export interface Heard {
  /** The id of the rule that a message seems to be about; undefined where it seems to be about none. */
  rule?: string;
  /**
   * The logarithm of the odds that any rule is meant. Far below 0 where nothing like it ever was: a lesson, a story,
   * something long over, a turn of phrase. Undefined for so few words that a slip of the finger changes it.
   */
  logOdds?: number;
}

export type RuleClassifier = (reading: Reading) => Heard;

/** Fewer words may be about anything; the rules know those that are a red flag by themselves. */
const fewestToHear = 4;
/** Fewer words are no story and no lesson, and a slip of the finger changes what they seem to be. */
const fewestWords = 6;

/** What messages are learned as in which no rule is meant; the first of the model's intents. */
export const noRule = 'none';

/** @param model from `learnRules` */
export function ruleClassifier(model: MatcherModel, table: WordTable): RuleClassifier {
  const space = new FeatureSpace(model.space, table);
  return (reading) => {
    const { whole, parts, isLong } = ruleWords(reading);
    const scoresFor = (words: readonly string[]) => scoresOf(model, space.point(words));
    const ofWhole = scoresFor(whole);
    const ofParts = parts.map(scoresFor);
    const heard = isLong ? ofParts : [ofWhole, ...ofParts];
    const { margin, part } = marginOf(heard);
    // A short one in a long story is not less meant.
    const most = isLong ? oddsOf(ofWhole) : margin + Math.log(heard.length);
    const logOdds = reading.tokens.length >= fewestWords ? most : undefined;
    if (margin <= model.calibration.refuseBelow || reading.tokens.length < fewestToHear) return { logOdds };
    return { rule: model.intents[1 + likeliest(heard[part]!.subarray(1))], logOdds };
  };
}

/**
 * How far a rule is ahead of none, as the logarithm of the odds, and in which part of a message. A red flag hides in
 * one sentence of a long story, or in what two of them say together; but the more parts, the likelier that one of them
 * looks like it by chance, and so the logarithm of their number is taken off.
 * @param parts the scores of the whole message and of its sentences, or of its windows; in each, none first
 */
export function marginOf(parts: readonly Float32Array[]): { margin: number; part: number } {
  const odds = parts.map(oddsOf);
  const part = likeliest(odds);
  return { margin: odds[part]! - Math.log(parts.length), part };
}

/** All rules together against none. */
function oddsOf(scores: Float32Array): number {
  const rules = scores.subarray(1);
  const most = rules[likeliest(rules)]!;
  let sum = 0;
  for (const score of rules) sum += Math.exp(score - most);
  return most + Math.log(sum) - scores[0]!;
}

function likeliest(scores: ArrayLike<number>): number {
  let best = 0;
  for (let n = 1; n < scores.length; n++) if (scores[n]! > scores[best]!) best = n;
  return best;
}
