/** Numbers, durations and ages as people write them. */
import { findMeasures } from '../../../src/core/safety/measures.js';
import { readTokens } from '../../../src/core/safety/token.js';
import { files } from './rules.js';

const measure = (kind: string, text: string) =>
  findMeasures(readTokens(text, files.rules.reader))
    .filter((found) => found.kind === kind)
    .map(({ value }) => value);

test.each([
  ['for ten days', 10],
  ['for 2 weeks', 14],
  ['over a week', 7],
  ['nearly a fortnight', 14],
  ['two or three days', 3],
  ['8 to 10 days', 10],
  ['a week and a half', 10.5],
  ['for weeks', 14],
  ['since last week', 7],
  ['started two weeks ago', 14],
  ['day 5 of it', 5],
  ['fourth day of it', 4],
  ['for a cuople of weeks', 14],
  ['every day this month', 30],
])('how long: %s', (text, days) => {
  expect(measure('days', text)).toEqual([days]);
});

test.each([
  'twice a week',
  '10 a day',
  'two days ago',
  'three times a week',
  'in two weeks time',
  'every week',
])('not how long: %s', (text) => {
  expect(measure('days', text)).toEqual([]);
});

test.each([
  ["I'm 63", 63],
  ['my mum (72) has it', 72],
  ['aged 54', 54],
  ['58 yo', 58],
  ['in my fifties', 55],
  ['in her 60s', 65],
  ['my 70 year old dad', 70],
  ["she's only 3", 3],
  ['my dad is 71 and', 71],
])('how old: %s', (text, age) => {
  expect(measure('age', text)).toEqual([age]);
});

test('a baby is counted in weeks', () => {
  expect(measure('age', 'my 3 week old')[0]).toBeLessThan(0.1);
});

test.each([
  ['mum is 83 and takes naproxen', []],
  ['I took 16 of them', [16]],
])('an age is no count: %s', (text, counts) => {
  expect(measure('count', text)).toEqual(counts);
});
