/** What `villi check` tells an author who made a mistake: the file, the line, the field and what to do. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFaults } from '../../../src/commands/check.js';
import { faultToLine } from '../../../src/files/fault.js';

const folder = mkdtempSync(join(tmpdir(), 'villi-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;

/** A copy of the author's files, less the thousands of messages. */
function copyOfFiles(): string {
  const root = join(folder, String(copies++));
  mkdirSync(root);
  for (const part of ['content', 'intents', 'tests/sentences'])
    cpSync(part, join(root, part), { recursive: true, filter: (path) => !path.includes('messages') });
  return root;
}

/** With one of them changed. */
function faultsAfter(file: string, change: (text: string) => string): string[] {
  const root = copyOfFiles();
  const text = readFileSync(join(root, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(root, file), changed);
  return findFaults(root).map(faultToLine);
}

test('the files as they stand have no fault', () => {
  expect(findFaults('.').map(faultToLine)).toEqual([]);
});

const causes = 'intents/answers/causes.yaml';

test.each([
  [
    'a missing section',
    causes,
    (text: string) => text.replace(/^answer: .*$/m, 'answer: leaky-gut#why-it-develop'),
    /^intents\/answers\/causes\.yaml:3: answer\.0: no page has leaky-gut#why-it-develop/,
  ],
  [
    'a concept that no point names',
    'intents/concepts.yaml',
    (text: string) => `${text}gluten:\n  label: gluten\n  words: [gluten]\n`,
    /^intents\/concepts\.yaml:\d+: gluten: no point names this concept/,
  ],
  [
    'an utterance in two intents',
    causes,
    (text: string) => `${text}  - what are the symptoms of leaky gut\n`,
    /^intents\/answers\/symptoms\.yaml:\d+: says\.\d+: .* is an utterance of answers\/causes too/,
  ],
  [
    'too few utterances',
    causes,
    (text: string) => text.replace(/says:\n[\s\S]*/, 'says:\n  - why does it happen\n'),
    /^intents\/answers\/causes\.yaml:\d+: says: give at least 5 ways people say it/,
  ],
  [
    'a point that no intent reaches',
    'content/leaky-gut.md',
    (text: string) =>
      text.replace(
        '## Common symptoms',
        '## Odds and ends\n\nSomething else is true. <!-- odd: -->\n\n## Common symptoms',
      ),
    /^content\/leaky-gut\.md:\d+: leaky-gut#odds-and-ends\/odd: no intent answers with this point/,
  ],
  [
    'bad YAML',
    causes,
    (text: string) => `${text}  - "no end\n`,
    /^intents\/answers\/causes\.yaml:\d+: yaml: mend the YAML/,
  ],
  [
    'a wrong type',
    causes,
    (text: string) => text.replace('says:\n', 'says:\n  - 7\n'),
    /^intents\/answers\/causes\.yaml:\d+: says\.0: write each utterance as text/,
  ],
  [
    'an unknown key',
    causes,
    (text: string) => `tilte: What?\n${text}`,
    /^intents\/answers\/causes\.yaml:1: tilte: remove this key/,
  ],
  [
    'an unknown concept on the page',
    'content/leaky-gut.md',
    (text: string) => text.replace('<!-- dysbiosis -->', '<!-- dysbosis -->'),
    /^content\/leaky-gut\.md:\d+: dysbosis: intents\/concepts\.yaml has no concept dysbosis; did you mean dysbiosis\?/,
  ],
  [
    'front matter that lacks a field',
    'content/leaky-gut.md',
    (text: string) => text.replace(/^url: .*\n/m, ''),
    /^content\/leaky-gut\.md:\d+: url: give the address/,
  ],
])('%s is found', (_, file, change, expected) => {
  const faults = faultsAfter(file, change);
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
});

test('an utterance that is also a test sentence is found', () => {
  const sentence = /- (.+)/.exec(readFileSync('tests/sentences/answers/causes.yaml', 'utf8'))![1]!;
  const faults = faultsAfter(causes, (text) => `${text}  - ${sentence}\n`);
  expect(faults).toEqual([
    expect.stringMatching(
      /^tests\/sentences\/answers\/causes\.yaml:\d+: asks\.\d+: .* a test sentence must never be learned/,
    ),
  ]);
});

test('a follow-up that Villi does not know by its name', () => {
  const root = copyOfFiles();
  renameSync(join(root, 'intents/follow-ups/why.yaml'), join(root, 'intents/follow-ups/whyy.yaml'));
  expect(findFaults(root).map(faultToLine)).toEqual([
    'intents/follow-ups/whyy.yaml:3: says: Villi knows no follow-up of this name; did you mean why?',
  ]);
});
