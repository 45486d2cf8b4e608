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
 * The logarithm of the odds below which a rule holds by chance: "my pregnant sister has the sofa, so what is zonulin".
 * Of messages that were not learned from, it spares more than half of those that a rule took for a boundary wrongly, and
 * lets through none of those that it took for one rightly.
 */
const hardlyMeant = -2;

/** The logarithm of the odds from which a boundary is met whatever else a message asks. */
const surely = 1.5;

export interface HeardBoundary extends Boundary {
  /** It is met, also where it is plain what else is asked. */
  isSure: boolean;
}

/**
 * The first boundary whose rule holds, in the order of the files. Pure; throws nothing.
 * @param classify what knows messages in which a rule holds by chance, where it could be had
 */
export function checkBoundary(
  text: string,
  set: BoundaryRules,
  classify?: RuleClassifier,
): Boundary | undefined {
  const reading = readMessage(text, set);
  const [first] = rulesOf(reading, set);
  if (!first || (classify?.(reading).logOdds ?? 0) < hardlyMeant) return undefined;
  return toBoundary(first);
}

/** The boundary that a message seems to meet in words that no rule foresaw: less sure than `checkBoundary`. */
export function hearBoundary(
  text: string,
  set: BoundaryRules,
  classify: RuleClassifier,
): HeardBoundary | undefined {
  const heard = classify(readMessage(text, set));
  const rule = set.rules.find(({ id }) => id === heard.rule);
  return rule && { ...toBoundary(rule), isSure: (heard.logOdds ?? 0) >= surely };
}

function toBoundary({ id, reply, sections }: BoundaryRule): Boundary {
  return { rule: id, reply, sections };
}
