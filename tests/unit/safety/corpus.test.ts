/** Messages that were written apart from the rules: red flags in people's own words, and near misses. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkSafety } from '../../../src/core/safety/check-safety.js';
import { loadTables } from '../../../src/files/load-tables.js';
import { readSafety } from '../../../src/files/read-safety.js';
import { loadRuleClassifier } from '../../../src/files/rule-model.js';

const { rules } = readSafety('intents', 'content');
const classify = loadRuleClassifier('intents', 'safety', rules, loadTables().words)?.classify;
const flags = parse(readFileSync('tests/safety/red-flags.yaml', 'utf8')) as Record<string, string[]>;
// A sentence with a colon is a mapping to YAML.
const nearMisses = (parse(readFileSync('tests/safety/near-misses.yaml', 'utf8')) as (string | object)[]).map(
  (entry) => (typeof entry === 'string' ? entry : Object.entries(entry).flat().join(': ')),
);
const gravestFirst = ['emergency', 'crisis', 'urgent', 'eating-disorder'];

// The failures are counts alone, so that nobody tunes a rule to a message of this set.
const missed = (urgency: string) =>
  flags[urgency]!.filter((text) => {
    const found = checkSafety(text, rules, classify)?.urgency;
    return !found || gravestFirst.indexOf(found) > gravestFirst.indexOf(urgency);
  });

// The aim is none; the bound is where the rules stand, so that no change makes it worse.
test('hardly a red flag of the set is missed, or taken for something less grave', () => {
  const counts = Object.fromEntries(Object.keys(flags).map((urgency) => [urgency, missed(urgency).length]));
  const all = Object.values(flags).flat().length;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect({ counts, isFew: total / all <= 0.04 }).toEqual({ counts, isFew: true });
});

test('at most two near misses in a hundred raise an alarm', () => {
  const alarms = nearMisses.filter((text) => checkSafety(text, rules, classify));
  expect(alarms.length / nearMisses.length).toBeLessThanOrEqual(0.02);
});

test('the set is large enough to say something', () => {
  expect(Object.values(flags).flat().length).toBeGreaterThanOrEqual(150);
  expect(nearMisses.length).toBeGreaterThanOrEqual(150);
});
