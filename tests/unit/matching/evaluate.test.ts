/** `villi evaluate` on files of every kind: figures, a report, or a message that says what to do. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { evaluateCommand } from '../../../src/commands/evaluate.js';
import { readLabelledLines } from '../../../src/files/read-labelled-lines.js';

let folder: string;
let out: string;
let error: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'villi-evaluate-'));
  [out, error] = ['', ''];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    error += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const line = (text: string, intent: string) => JSON.stringify({ text, intent });
const testing = [
  'how is it tested',
  'which test shows it',
  'is there a lab test',
  'what test to ask for',
  'can a lab see it',
];
const causes = [
  'what causes it',
  'why did i get this',
  'what brings it on',
  'the causes please',
  'how does it come about',
];
const lines = [
  ...testing.map((text) => line(text, 'testing')),
  ...causes.map((text) => line(text, 'causes')),
];

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a test file gives one JSON object with every figure, rates from 0 to 1', async () => {
  const train = file('train.jsonl', lines.join('\n'));
  const asked = file(
    'test.jsonl',
    [line('is there a test', 'testing'), line('xylophone zebra', 'oos')].join('\n'),
  );
  expect(await evaluateCommand(['--train', train, '--test', asked, '--json'])).toBe(0);
  const found = JSON.parse(out);
  expect(Object.keys(found)).toEqual(
    'intents trainLines testLines accuracy macroF1 inScopeAccuracy outOfScopeRecall auroc ece trainMs p50Ms p99Ms modelBytes'.split(
      ' ',
    ),
  );
  expect(found).toMatchObject({ intents: 2, trainLines: 10, testLines: 2, accuracy: 1, auroc: 1 });
});

test('without lines out of scope their figures are null', async () => {
  const train = file('train.jsonl', lines.join('\n'));
  await evaluateCommand(['--train', train, '--test', train, '--validation', train, '--json']);
  expect(JSON.parse(out)).toMatchObject({ outOfScopeRecall: null, auroc: null });
});

test.each([
  ['one intent', [line('hello', 'hi'), line('hey there', 'hi')]],
  ['one utterance', [line('hello', 'hi')]],
  ['a line of a megabyte', [...lines, line('why '.repeat(260_000), 'causes')]],
  ['nothing but punctuation', [...lines, line('?!', 'causes')]],
])('%s is measured all the same', async (_, some) => {
  const train = file('train.jsonl', some.join('\n'));
  expect(await evaluateCommand(['--train', train, '--test', train, '--json'])).toBe(0);
  expect(JSON.parse(out).accuracy).toBeGreaterThan(0.8);
});

test('a byte-order mark, Windows line ends and empty lines are taken as they come', () => {
  const path = file('train.jsonl', `\ufeff\r\n${lines.join('\r\n\r\n')}\r\n`);
  expect(readLabelledLines(path).examples).toHaveLength(10);
});

test('an utterance under two intents is warned of, with both places', () => {
  const path = file('train.jsonl', [line('hello', 'hi'), line('Hello', 'bye')].join('\n'));
  expect(readLabelledLines(path).warnings).toEqual([
    `${path}:2: text: "Hello" stands under "hi" too (line 1): keep one`,
  ]);
});

test.each([
  ['{"text": "a"', ':2: write one JSON object a line'],
  ['[1]', ':2: '],
  [line('  ', 'hi'), ':2: text: give a text that is not empty'],
  ['{"text": "hello"}', ':2: intent: give a text that is not empty'],
])('the faulty line %s is named', (fault, message) => {
  const path = file('train.jsonl', [lines[0], fault].join('\n'));
  expect(() => readLabelledLines(path)).toThrow(`${path}${message}`);
});

test('an empty file and a missing one are refused with what to do', () => {
  expect(() => readLabelledLines(file('empty.jsonl', '\n\n'))).toThrow('give at least one line such as');
  expect(() => readLabelledLines(join(folder, 'none.jsonl'))).toThrow('there is no such file');
});

test('arguments that make no sense show the usage', async () => {
  expect(await evaluateCommand(['--test', 'x'])).toBe(2);
  expect(await evaluateCommand(['--tset', 'x'])).toBe(2);
  expect(error).toContain('Usage: villi evaluate');
});

test('cross-validation names the confused pair, as text and as a page of its own', async () => {
  const odd = [...lines, line('which tests show it in a lab', 'causes')];
  const html = join(folder, 'report.html');
  expect(await evaluateCommand(['--train', file('train.jsonl', odd.join('\n')), '--html', html])).toBe(0);
  expect(out).toContain('causes → testing');
  const page = readFileSync(html, 'utf8');
  expect(page).toContain('which tests show it in a lab');
  expect(page).not.toMatch(/(src|href)=/);
});
