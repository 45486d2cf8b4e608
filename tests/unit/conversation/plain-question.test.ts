/** What is asked, less the way it is put. */
import { expect, test } from '@jest/globals';
import { plainQuestion } from '../../../src/core/conversation/plain-question.js';
import { writtenOut } from '../../../src/core/conversation/written-out.js';

test.each([
  ['evry1 shud av it n why', 'everyone should have it and why'],
  ['is it tru tho', 'is it tru though'],
  ['does vitamin N help', 'does vitamin N help'],
  ['wossat zonulin thing', 'what is that zonulin thing'],
  ['what in tarnation is zonulin', 'what is zonulin'],
  ['the symptoms, no wait, the causes', 'the causes'],
])('text-speak is written out: %s', (text, meant) => {
  expect(writtenOut(text)).toBe(meant);
});

test.each([
  ['quick question: can stress do this', 'can stress do this'],
  ['does it heal is what i want to know', 'does it heal'],
  ['is it all the time or what?', 'is it all the time?'],
  ['what are the symptoms, just curious lol', 'what are the symptoms'],
])('what stands around a question is left out: %s', (text, asked) => {
  expect(plainQuestion(text)).toBe(asked);
});

test.each(['ok thanks', 'is it connected or not', 'lol'])(
  'nothing is lost where it says something: %s',
  (text) => {
    expect(plainQuestion(text)).toBe(text);
  },
);
