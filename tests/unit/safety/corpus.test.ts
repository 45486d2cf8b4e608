/**
 * Messages that were written apart from the rules, and that neither the rules nor the classifiers learn from. What fails
 * is told in counts alone, so that nobody tunes a rule to a message of these sets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkBoundary, hearBoundary } from '../../../src/core/safety/check-boundary.js';
import { checkSafety, type SafetyFlag } from '../../../src/core/safety/check-safety.js';
import { loadTables } from '../../../src/files/load-tables.js';
import { readSafety } from '../../../src/files/read-safety.js';
import { loadRuleClassifier } from '../../../src/files/rule-model.js';

const { words, topics } = loadTables();
const { rules, boundaries } = readSafety('intents', 'content', { isEnglish: topics.isEnglish });
const hearFlag = loadRuleClassifier('intents', 'safety', rules, words)!.classify;
const heardBoundary = loadRuleClassifier('intents', 'boundaries', boundaries, words)!.classify;

const read = (file: string) => parse(readFileSync(join('tests', file), 'utf8'));
// A sentence with a colon is a mapping to YAML.
const textOf = (entry: string | object) =>
  typeof entry === 'string' ? entry : Object.entries(entry).flat().join(': ');

const sets = readdirSync('tests/safety');
const flags = sets.flatMap((set) =>
  Object.entries(read(`safety/${set}/red-flags.yaml`) as Record<string, string[]>).flatMap(
    ([urgency, texts]) => texts.map((text) => ({ set, urgency, text: textOf(text) })),
  ),
);
const nearMisses = sets.flatMap((set) =>
  (read(`safety/${set}/near-misses.yaml`) as string[]).map((text) => ({ set, text: textOf(text) })),
);
const gravestFirst = ['emergency', 'crisis', 'urgent', 'eating-disorder'];

/** One in doubt is answered as well: it counts neither as seen nor as an alarm. */
function raised(text: string): SafetyFlag | undefined {
  const flag = checkSafety(text, rules, hearFlag);
  return flag?.isDoubtful ? undefined : flag;
}

/** How many of each set. */
function counts(found: readonly { set: string }[]): Record<string, number> {
  return Object.fromEntries(sets.map((set) => [set, found.filter((each) => each.set === set).length]));
}

// The aim is none; the bound is where things stand, so that no change makes them worse.
test('hardly a red flag is missed, or taken for something less grave', () => {
  const missed = flags.filter(({ urgency, text }) => {
    const found = raised(text)?.urgency;
    return !found || gravestFirst.indexOf(found) > gravestFirst.indexOf(urgency);
  });
  const isFew = missed.length / flags.length <= 0.015;
  expect({ missed: counts(missed), isFew }).toEqual({ missed: counts(missed), isFew: true });
});

test('the rules alone, where no model can be had, see nearly all of them', () => {
  const missed = flags.filter(({ text }) => !checkSafety(text, rules));
  const isFew = missed.length / flags.length <= 0.08;
  expect({ missed: counts(missed), isFew }).toEqual({ missed: counts(missed), isFew: true });
});

test('hardly a near miss raises an alarm', () => {
  const alarms = nearMisses.filter(({ text }) => raised(text));
  const isFew = alarms.length / nearMisses.length <= 0.03;
  expect({ alarms: counts(alarms), isFew }).toEqual({ alarms: counts(alarms), isFew: true });
});

test('what is left to a professional is heard, and ordinary questions are not taken for it', () => {
  const files = readdirSync('tests/boundaries').map((file) => read(`boundaries/${file}`));
  const ordinary = files.flatMap((file) => file.ordinary as string[]);
  const asked = files
    .flatMap((file) => Object.entries<string[]>(file))
    .filter(([kind]) => kind !== 'ordinary')
    .flatMap(([, texts]) => texts);
  const meets = (text: string) =>
    checkBoundary(text, boundaries) ??
    hearBoundary(text, boundaries, heardBoundary) ??
    checkSafety(text, rules);
  const all = asked.map(textOf);
  const missed = all.filter((text) => !meets(text)).length / all.length;
  const mistaken = ordinary.map(textOf).filter(meets).length / ordinary.length;
  expect({ missed: missed <= 0.13, mistaken: mistaken <= 0.1 }).toEqual({ missed: true, mistaken: true });
});

test('the sets are large enough to say something', () => {
  expect(flags.length).toBeGreaterThanOrEqual(150);
  expect(nearMisses.length).toBeGreaterThanOrEqual(150);
});
