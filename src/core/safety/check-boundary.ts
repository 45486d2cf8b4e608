/** Finds whether a message asks for what Villi must leave to a professional: a diagnosis, a result, a dose. */
import { checkRules, readMessage } from './check-rules.js';
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

/** The first boundary whose rule holds, in the order of the files. Pure; throws nothing. */
export function checkBoundary(text: string, set: BoundaryRules): Boundary | undefined {
  const [first] = checkRules(text, set);
  return first && toBoundary(first);
}

/** The boundary that a message seems to meet in words that no rule foresaw: less sure than `checkBoundary`. */
export function hearBoundary(
  text: string,
  set: BoundaryRules,
  classify: RuleClassifier,
): Boundary | undefined {
  const heard = classify(readMessage(text, set));
  const rule = set.rules.find(({ id }) => id === heard.rule);
  return rule && toBoundary(rule);
}

function toBoundary({ id, reply, sections }: BoundaryRule): Boundary {
  return { rule: id, reply, sections };
}
