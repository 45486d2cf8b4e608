/** Finds the gravest red flag of a message. */
import type { Urgency } from '../reply.js';
import { checkRules, readMessage, rulesOf } from './check-rules.js';
import type { RuleClassifier } from './rule-classifier.js';
import type { SafetyRule, SafetyRules } from './rule-set.js';

export interface SafetyFlag {
  /** The rule's id, such as `safety/vomiting-blood`. */
  rule: string;
  urgency: Urgency;
  /** Which text of `content/safety/` is said. */
  reply: string;
  /** An emergency in which someone's life is also in danger by their own hand: the crisis line is named too. */
  alsoCrisis: boolean;
  /** The language of the message, where it is not English. */
  language?: string;
  /** A rule holds, and the classifier is sure that none is meant: the advice is given, and the message answered as well. */
  isDoubtful?: boolean;
}

/**
 * The logarithm of the odds below which what a rule took for a flag is in doubt. Of messages that were not learned from,
 * 3 in 1000 with a red flag that a rule found are below it, and three in four of those where it found a false one.
 */
const inDoubt = 0;
/** People hide self-harm in jokes and pleasantries: of it, what is meant one time in twenty is no doubt. */
const crisisInDoubt = -3;

/** An overdose comes before the wish to die behind it: its reply names the crisis line as well. */
const gravestFirst: readonly Urgency[] = ['emergency', 'crisis', 'urgent', 'eating-disorder'];

/**
 * Pure, and apart from the matcher: the rules work without any model. Throws nothing.
 * @param classify what notices more than the rules, where it could be had. It takes none of theirs away: one that is
 *   hardly meant is in doubt.
 */
export function checkSafety(
  text: string,
  rules: SafetyRules,
  classify?: RuleClassifier,
): SafetyFlag | undefined {
  const reading = readMessage(text, rules);
  const heard = classify?.(reading);
  const found = rulesOf(reading, rules);
  const odds = heard?.logOdds ?? 0;
  const meant = found.filter(({ urgency }) => odds >= (urgency === 'crisis' ? crisisInDoubt : inDoubt));
  const more = rules.rules.filter((rule) => rule.id === heard?.rule && !meant.includes(rule));
  const flags = [...(rules.foreign ? checkRules(text, rules.foreign) : []), ...meant, ...more];
  const isDoubtful = flags.length === 0;
  return gravestOf(isDoubtful ? found : flags, isDoubtful);
}

function gravestOf(flags: readonly SafetyRule[], isDoubtful: boolean): SafetyFlag | undefined {
  const covered = new Set(flags.flatMap(({ covers }) => covers));
  const standing = flags.filter(({ id }) => !covered.has(id));
  const gravest = standing.reduce<SafetyRule | undefined>(
    (best, flag) => (best && rank(best) <= rank(flag) ? best : flag),
    undefined,
  );
  if (!gravest) return undefined;
  const { id, urgency, reply, language } = gravest;
  return {
    rule: id,
    urgency,
    reply,
    alsoCrisis: urgency === 'emergency' && flags.some((flag) => flag.urgency === 'crisis'),
    ...(isDoubtful ? { isDoubtful } : {}),
    ...(language ? { language } : {}),
  };
}

function rank({ urgency, reply }: SafetyRule): number {
  // A text of its own says more than the urgency's.
  return 2 * gravestFirst.indexOf(urgency) + (reply === urgency ? 1 : 0);
}
