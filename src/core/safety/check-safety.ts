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
}

/** An overdose comes before the wish to die behind it: its reply names the crisis line as well. */
const gravestFirst: readonly Urgency[] = ['emergency', 'crisis', 'urgent', 'eating-disorder'];

/**
 * Pure, and apart from the matcher: the rules work without any model. Throws nothing.
 * @param classify what notices more than the rules, and what they take for a red flag that surely is none, where it
 *   could be had. Talk of self-harm is never set aside: people hide it in jokes and pleasantries.
 */
export function checkSafety(
  text: string,
  rules: SafetyRules,
  classify?: RuleClassifier,
): SafetyFlag | undefined {
  const reading = readMessage(text, rules);
  const heard = classify?.(reading);
  const found = rulesOf(reading, rules).filter(({ urgency }) => urgency === 'crisis' || !heard?.isSurelyNone);
  const flags = [...(rules.foreign ? checkRules(text, rules.foreign) : []), ...found];
  flags.push(...rules.rules.filter((rule) => rule.id === heard?.rule && !flags.includes(rule)));
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
    ...(language ? { language } : {}),
  };
}

function rank({ urgency, reply }: SafetyRule): number {
  // A text of its own says more than the urgency's.
  return 2 * gravestFirst.indexOf(urgency) + (reply === urgency ? 1 : 0);
}
