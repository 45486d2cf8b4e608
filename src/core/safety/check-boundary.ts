/** Finds whether a message asks for what Villi must leave to a professional: a diagnosis, a result, a dose. */
import { checkRules } from './check-rules.js';
import type { BoundaryRules } from './rule-set.js';

export interface Boundary {
  /** The rule's id, such as `boundaries/dose`. */
  rule: string;
  /** Which text of `content/boundaries/` is said. */
  reply: string;
  /** Sections of a page that may be of use instead, best first. */
  sections: readonly string[];
}

/** The first boundary that holds, in the order of the files. Pure; throws nothing. */
export function checkBoundary(text: string, rules: BoundaryRules): Boundary | undefined {
  const [first] = checkRules(text, rules);
  return first && { rule: first.id, reply: first.reply, sections: first.sections };
}
