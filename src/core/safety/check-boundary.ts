/** Finds whether a message asks for what Villi must leave to a professional: a diagnosis, a result, a dose. */
import { readMessage, rulesOf } from './check-rules.js';
import type { RuleClassifier } from './rule-classifier.js';
import type { BoundaryRule, BoundaryRules } from './rule-set.js';

export interface Boundary {
  /** The rule's id, such as `boundaries/dose`. */
  rule: string;
  /** Which text of `content/boundaries/` is said. */
  reply: string;
  /** Sections of a page that may be of use instead, best first. */
  sections: readonly string[];
}

/**
 * The first boundary that holds, in the order of the files. Pure; throws nothing.
 * @param classify what hears more than the rules, where it could be had
 */
export function checkBoundary(
  text: string,
  set: BoundaryRules,
  classify?: RuleClassifier,
): Boundary | undefined {
  const reading = readMessage(text, set);
  const [held] = rulesOf(reading, set);
  const rule = held ?? heard(classify?.(reading), set);
  return rule && { rule: rule.id, reply: rule.reply, sections: rule.sections };
}

function heard(id: string | undefined, { rules }: BoundaryRules): BoundaryRule | undefined {
  return rules.find((rule) => rule.id === id);
}
