/** A stored model gives the answers it was stored with, or is not used at all. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTables } from '../../../src/files/load-tables.js';
import { loadOrTrainModel } from '../../../src/files/model-file.js';

const table = loadTables().words;
const examples = [
  { text: 'how is it tested', intent: 'testing' },
  { text: 'which lab test shows it', intent: 'testing' },
  { text: 'is there a blood test', intent: 'testing' },
  { text: 'what causes it', intent: 'causes' },
  { text: 'why did i get this', intent: 'causes' },
  { text: 'what brings it on', intent: 'causes' },
];
const question = 'could a test find it';

let folder: string;
let path: string;
let said: string[];
const load = (which = examples) =>
  loadOrTrainModel({ examples: which, table, path, warmUpMs: 0, say: (text) => said.push(text) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'villi-model-'));
  path = join(folder, 'made', 'model.bin');
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the second start reads the model and answers just as the first', () => {
  const first = load();
  const second = load();
  expect([first.trained, second.trained]).toEqual([true, false]);
  expect(second.matcher.match(question)).toEqual(first.matcher.match(question));
  expect(said).toEqual([]);
});

test('a changed example brings a new model', () => {
  load();
  const { trained, matcher } = load([...examples, { text: 'thanks a lot', intent: 'thanks' }]);
  expect(trained).toBe(true);
  expect(matcher.match('thanks a lot').ranked[0]!.intent).toBe('thanks');
  expect(said[0]).toContain('of other examples: training the model anew');
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  ['spoilt', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])])],
  [
    'of version 4294967295',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(4, 255), bytes.subarray(8)]),
  ],
  ['no stored model', () => Buffer.from('hello')],
  ['no stored model', () => Buffer.alloc(0)],
])('a model that is %s is said to be so, and trained anew', (reason, damage) => {
  const { matcher } = load();
  writeFileSync(path, damage(readFileSync(path)));
  const again = load();
  expect(again.trained).toBe(true);
  expect(said[0]).toContain(reason);
  expect(again.matcher.match(question)).toEqual(matcher.match(question));
  expect(load().trained).toBe(false);
});

test('no byte of a model can be changed without its being noticed', () => {
  load();
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
    const changed = Buffer.from(whole);
    changed[at]! ^= 8;
    writeFileSync(path, changed);
    expect(load().trained).toBe(true);
  }
});

test('where the model cannot be written, the bot trains and goes on', () => {
  writeFileSync(join(folder, 'made'), 'a file where the folder should be');
  chmodSync(join(folder, 'made'), 0o444);
  expect(load().matcher.match(question).ranked[0]!.intent).toBe('testing');
  expect(said.some((text) => text.includes('cannot be kept'))).toBe(true);
});
