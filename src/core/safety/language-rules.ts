/** The gravest red flags in other languages, as rules of their own: English spelling and sayings do not apply. */
import type { Urgency } from '../reply.js';
import type { Languages } from './language.js';
import { compileRules, type RuleSet, type SafetyRule } from './rule-set.js';

import { spaced } from './split-words.js';

/** Throws an Error that says what to do where a phrase cannot be read. */
export function languageRules(languages: Languages): RuleSet<SafetyRule> {
  const concepts = new Map<string, readonly string[]>();
  const rules: SafetyRule[] = [];
  for (const [code, { flags }] of languages) {
    for (const [urgency, phrases] of Object.entries(flags) as [Urgency, readonly string[]][]) {
      const concept = `${code}-${urgency}`;
      concepts.set(concept, phrases.map(spaced));
      rules.push({
        id: `languages/${concept}`,
        urgency,
        when: [concept],
        unless: [],
        covers: [],
        reply: urgency,
        language: code,
      });
    }
  }
  concepts.set(
    'denial',
    [...languages.values()].flatMap(({ denials }) => denials.map(spaced)),
  );
  return compileRules(rules, {
    concepts,
    harmless: [],
    shorthand: new Map(),
    slips: new Map(),
    neverDenied: new Set(),
    ordinary: { has: () => true },
  });
}
