/** What holds for every message, whatever it says. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkSafety } from '../../../src/core/safety/check-safety.js';
import { filesOf } from '../../../src/files/files-of.js';
import { loadTables } from '../../../src/files/load-tables.js';
import { loadRuleClassifier } from '../../../src/files/rule-model.js';
import { files } from './rules.js';

const { rules } = files;
const hearFlag = loadRuleClassifier('intents', 'safety', rules, loadTables().words)?.classify;
const urgencyOf = (text: string) => checkSafety(text, rules, hearFlag)?.urgency;
const gravestFirst = ['emergency', 'crisis', 'urgent', 'eating-disorder'];

const examples = filesOf('intents/safety', '.yaml').flatMap((file) => {
  const { urgency, says } = parse(readFileSync(`intents/safety/${file}`, 'utf8')) as {
    urgency: string;
    says: string[];
  };
  return says.map((text) => ({ urgency, text }));
});
const example = fc.constantFrom(...examples);
const isGraveEnough = (text: string, urgency: string) => {
  const found = urgencyOf(text);
  return found !== undefined && gravestFirst.indexOf(found) <= gravestFirst.indexOf(urgency);
};

test('no text makes it fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void urgencyOf(text)));
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void urgencyOf(text)));
});

test('no mixture of the words of the rules makes it fail', () => {
  const word = fc.constantFrom(
    ...rules.finder.vocabulary,
    'not',
    'no',
    '.',
    ',',
    '?',
    '3',
    'days',
    '__proto__',
    'constructor',
  );
  fc.assert(fc.property(fc.array(word, { maxLength: 60 }), (words) => void urgencyOf(words.join(' '))));
});

test('capitals, spaces and marks at the end change nothing', () => {
  const end = fc.constantFrom('', '.', '!!!', '?', '...', ' :(', '\n', ' 😢');
  const space = fc.constantFrom(' ', '  ', '\t', '\u00a0');
  fc.assert(
    fc.property(example, fc.boolean(), space, end, ({ text, urgency }, isLoud, gap, mark) => {
      const written = (isLoud ? text.toUpperCase() : text).replaceAll(' ', gap) + mark;
      return isGraveEnough(written, urgency);
    }),
    { numRuns: 400 },
  );
});

const before =
  'I found your page last night and read all of it twice, because my stomach has been playing up since the spring. I have tried oats, broth and a walk after dinner, my sister swears by yoga, and work is busy as ever. ';
const after =
  ' Anyway, I would love to hear what a stool test shows and whether the microbiome has a part in it. Thank you for the lovely page, it is the first one that my mother and I both understand.';

test('a red flag in the middle of a long ordinary story is found', () => {
  expect(urgencyOf(before + after)).toBeUndefined();
  const lost = examples.filter(({ text, urgency }) => !isGraveEnough(`${before}${text}.${after}`, urgency));
  expect(lost).toEqual([]);
});

test('with one slip of the finger, at most two examples in a hundred are lost', () => {
  const slips = examples.flatMap(({ text, urgency }, i) =>
    [i, 7 * i + 3, 13 * i + 5].map((seed) => ({ text: withSlip(text, seed), urgency })),
  );
  const lost = slips.filter(({ text, urgency }) => !isGraveEnough(text, urgency));
  expect(lost.length / slips.length).toBeLessThanOrEqual(0.02);
});

/** A letter left out, doubled, swapped with its neighbour or replaced, in a word of four letters or more. */
function withSlip(text: string, seed: number): string {
  const words = [...text.matchAll(/[a-z]{4,}/gi)];
  const word = words[seed % words.length];
  if (!word) return text;
  const at = word.index + 1 + (seed % (word[0].length - 1));
  const slips = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + text[at] + text.slice(at),
    text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1),
    `${text.slice(0, at)}${'etaoinsr'[seed % 8]}${text.slice(at + 1)}`,
  ];
  return slips[seed % slips.length]!;
}

test.each([
  (text: string) => `I have no ${text}`,
  (text: string) => `no ${text} at all`,
  (text: string) => `never had any ${text}`,
  (text: string) => `there isn't any ${text}`,
  (text: string) => `without ${text}`,
  (text: string) => `no fever, cough or ${text}`,
  (text: string) => `my doctor has ruled out ${text}`,
])('a sign that is denied raises no alarm', (deny) => {
  const signs = [
    'blood in my stool',
    'black stools',
    'chest pain',
    'night sweats',
    'suicidal thoughts',
    'trouble swallowing',
    'unexplained weight loss',
    'rectal bleeding',
    'yellow skin',
    'self-harm',
    'shortness of breath',
    'lump in my belly',
  ];
  expect(signs.filter((sign) => urgencyOf(deny(sign)))).toEqual([]);
});

test('the lines of the page raise no alarm, and its words in any mixture none by a rule', () => {
  const page = readFileSync('content/leaky-gut.md', 'utf8');
  const lines = page
    .split('\n')
    .map((line) => line.replace(/^[#\-*> ]+/, ''))
    .filter((line) => line.length > 3);
  expect(lines.filter((line) => urgencyOf(line))).toEqual([]);
  // Blood stands on the page for its flow alone; beside `stool` it would be a red flag, and rightly.
  const words = [...new Set(page.match(/\p{L}{4,}/gu))].filter((word) => word !== 'blood');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 }), (some) => {
      return checkSafety(some.join(' '), rules) === undefined;
    }),
    { numRuns: 500 },
  );
});
