/** What an author is told about rules, words and replies that are wrong. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultToLine } from '../../../src/files/fault.js';
import { readSafety } from '../../../src/files/read-safety.js';

test('the project itself has no fault: every example fires its rule, no near miss fires any', () => {
  expect(readSafety('intents', 'content', { tryExamples: true }).faults.map(faultToLine)).toEqual([]);
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'villi-safety-'));
  cpSync('intents', join(folder, 'intents'), { recursive: true });
  cpSync('content', join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (tryExamples = false) =>
  readSafety(join(folder, 'intents'), join(folder, 'content'), { tryExamples }).faults.map(faultToLine);
const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(typeof from === 'string' ? text.includes(from) : from.test(text)).toBe(true);
  writeFileSync(path, text.replace(from, to));
};
const rule = 'intents/safety/lump.yaml';

test.each([
  ['a rule without a source', /source: .*\n/, '', 'source: name the public page'],
  [
    'a rule without enough examples',
    /says:\n(?: {2}- .*\n)+/,
    'says:\n  - a lump in my belly\n',
    'says: give at least 5 ways people say it',
  ],
  [
    'a rule without near misses',
    /near-misses:\n(?: {2}- .*\n)+/,
    '',
    'near-misses: give a list of sentences',
  ],
  ['an unknown key', 'urgency: urgent', 'urgency: urgent\ncolour: red', 'colour: remove this key'],
  ['an unknown urgency', 'urgency: urgent', 'urgency: soon', 'urgency: give one of emergency'],
  ['a concept that is not there', 'lump + passage', 'lumb + passage', 'when.1: add the concept "lumb"'],
  [
    'a reply that is not there',
    'urgency: urgent',
    'urgency: urgent\nreply: tomorrow',
    'reply: write content/safety/tomorrow.md',
  ],
])('%s', (_, from, to, told) => {
  edit(rule, from, to);
  expect(read()).toEqual([
    expect.stringMatching(new RegExp(`^${rule}:\\d+: ${told.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)),
  ]);
});

test('an example that its rule does not see, and a near miss that a rule sees', () => {
  edit(rule, 'says:\n', 'says:\n  - my gut feels fine\n');
  edit(rule, 'near-misses:\n', 'near-misses:\n  - there is blood in my stool\n');
  expect(read(true)).toEqual([
    expect.stringMatching(/lump\.yaml:\d+: says\.0: add what this says/),
    expect.stringMatching(/lump\.yaml:\d+: near-misses\.0: keep safety\/blood-in-stool from seeing this/),
  ]);
});

test('a phrase that cannot be read', () => {
  edit('intents/safety/words/people.yaml', '  person:\n', '  person:\n    - "???"\n');
  expect(read()).toEqual([expect.stringMatching(/people\.yaml:\d+: concepts\.person\.0: /)]);
});

test('an urgency without a text, and a text with a number that no country gives', () => {
  rmSync(join(folder, 'content/safety/crisis.md'));
  writeFileSync(join(folder, 'content/safety/urgent.md'), '{docter}');
  expect(read()).toEqual(
    expect.arrayContaining([
      'content/safety/crisis.md:1: file: write what is said at this urgency',
      'content/safety/urgent.md:1: docter: add docter to other in content/safety/countries.yaml',
    ]),
  );
});

test('where everything is missing there are faults, and nothing fails', () => {
  const { faults, rules } = readSafety(join(folder, 'nowhere'), join(folder, 'nowhere'));
  expect(faults.length).toBeGreaterThan(0);
  expect(rules.rules).toEqual([]);
});
