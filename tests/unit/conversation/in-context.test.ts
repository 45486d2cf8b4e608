/** Short questions that mean what was talked about before them. */
import { expect, test } from '@jest/globals';
import { after } from '../../support/brain.js';

test('"they" are the stress hormones that were asked about', () => {
  const { sources } = after('are stress hormones bad for the lining', 'and what do they do to the gut?');
  expect(sources).toContain('leaky-gut#stress-and-the-gut-barrier');
});

test('after a list, a thing by its name is asked of the list', () => {
  const { text, sources } = after('what helps in the long run', 'is diet one of those?');
  expect(sources).not.toEqual([]);
  expect(text).toMatch(/^The page doesn't list/);
});

test('a verdict that is asked for belongs to what stands before it', () => {
  expect(after('stress sends less blood to the gut. is that true?').text).toMatch(/^Yes/);
});

test('what is true of some is not answered with yes for everybody', () => {
  expect(after('does everybody with bloating have it').text).not.toMatch(/^Yes/);
});

test('"is it quackery" is not answered with yes', () => {
  expect(after('is leaky gut a hoax').text).not.toMatch(/^Yes/);
});

test('an idle word after an answer is no question about it', () => {
  expect(after('does stress weaken the barrier', 'ok').kind).toBe('smalltalk');
});

test('a thing that no page names is told as such after a boundary too', () => {
  expect(after('should i take zinc', 'Bismuth?').kind).not.toBe('answer');
});
