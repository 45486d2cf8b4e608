/** Whatever is asked, every sentence of an answer stands in `content/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { words } from '../../../src/core/language/words.js';
import { ask, brain, now, root } from '../../support/brain.js';

/** Plain sentences of a text: bullets, headings and numbered options are sentences too. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.replace(/^(?:• |\d+\. )/, '').split(/(?<=[.!?:])\s+|; /))
    .map((each) => each.trim())
    .filter(Boolean);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

function contentSentences(): { plain: Set<string>; patterns: RegExp[] } {
  const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' });
  const texts = files.flatMap((file) => {
    if (file.endsWith('.md')) {
      const markdown = readFileSync(join(root, 'content', file), 'utf8');
      return [
        markdown
          .replace(/<!--.*?-->/gs, '')
          .replace(/^---[\s\S]*?\n---\n/, '')
          .replace(/^#+ (.*)$/gm, '$1:')
          .replace(/^\s*- \*\*(.*?)\.?\*\*/gm, '$1\n')
          .replace(/^\s*- /gm, '')
          .replace(/\*\*/g, ''),
      ];
    }
    return file.endsWith('.yaml') ? strings(parse(readFileSync(join(root, 'content', file), 'utf8'))) : [];
  });
  const all = texts.flatMap(sentencesOf);
  const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  const patterns = all
    .filter((text) => text.includes('{'))
    .map((text) => new RegExp(`^${escaped(text).replace(/\{\w[\w-]*\}/g, '.+')}$`));
  return { plain: new Set(all), patterns };
}

const { plain, patterns } = contentSentences();
const titles = new Set(
  readdirSync(join(root, 'intents/answers')).map(
    (file) => parse(readFileSync(join(root, 'intents/answers', file), 'utf8')).title as string,
  ),
);

const strange = (text: string) =>
  sentencesOf(text).filter(
    (sentence) =>
      !plain.has(sentence) && !titles.has(sentence) && !patterns.some((pattern) => pattern.test(sentence)),
  );

const vocabulary = [
  ...new Set(
    readdirSync(join(root, 'intents/answers')).flatMap((file) =>
      words(readFileSync(join(root, 'intents/answers', file), 'utf8')),
    ),
  ),
];
const conceptWords = words(readFileSync(join(root, 'intents/concepts.yaml'), 'utf8'));
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...vocabulary) },
  { weight: 2, arbitrary: fc.constantFrom(...conceptWords) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'gluten',
      'blood',
      'dose',
      'mg',
      'pregnant',
      'toddler',
      'metformin',
      'weather',
      'no',
      'and',
      'or',
      '?',
      '.',
      ',',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const message = fc.array(word, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '));

test('every sentence of an answer or a fallback stands in content', () => {
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 3 }), (messages) => {
      let state: unknown;
      for (const text of messages) {
        const turn = brain.turn(text, state, now);
        state = turn.state;
        if (turn.reply.kind === 'answer' || turn.reply.kind === 'fallback')
          expect({ text, strange: strange(turn.reply.text) }).toEqual({ text, strange: [] });
      }
    }),
    { numRuns: 1500, seed: 23 },
  );
});

const forbidden =
  /\byou have\b|sounds like you have|\bstop taking\b|\bstart taking\b|\d\s?(?:mg|mcg|g|ml|iu)\b/i;

test('no reply diagnoses, doses, or tells to start or stop', () => {
  fc.assert(
    fc.property(message, (text) => {
      const { text: said } = ask(text);
      const own = said.split(/(?<=[.!?])\s+/).filter((sentence) => plain.has(sentence.trim()));
      expect(own.filter((sentence) => forbidden.test(sentence))).toEqual([]);
    }),
    { numRuns: 1500, seed: 24 },
  );
});

test('every sentence of every answer that an intent can give stands in content', () => {
  for (const title of titles)
    expect({ title, strange: strange(ask(title).text) }).toEqual({ title, strange: [] });
});
