/** Which messages want yes or no first, by their form alone. */
import { expect, test } from '@jest/globals';
import { isYesNo } from '../../../src/core/answers/yes-no.js';

test.each([
  'thrush, can that make it leak',
  'bringing bread back is that part of it',
  'when i am on edge does the wall get thin',
  'my aunt says could it be the tablets though',
  'would you kindly say is there a sign in the blood',
  'but the two of them come together',
  'you sure nerves can do that',
  'and related?',
  'and sore knees, same list?',
  'it heals, or nah',
])('asks whether it holds: %s', (text) => {
  expect(isYesNo(text)).toBe(true);
});

test.each([
  'i do that every day',
  'which of these are there',
  'how does that come about',
  'tell me what it does',
  'when does the wall mend',
  'so what brings it on',
  'but i am worried',
  'a cause or a symptom?',
])('asks for more, or nothing: %s', (text) => {
  expect(isYesNo(text)).toBe(false);
});
