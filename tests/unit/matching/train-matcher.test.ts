/** What a person sees of a trained matcher: the right intent, doubt where it is due, the same answer twice. */
import fc from 'fast-check';
import { trainMatcher } from '../../../src/core/matching/train-matcher.js';

const examples = [
  ...[
    'how is it tested',
    'which test shows it',
    'is there a lab test',
    'what test should i ask for',
    'can a lab test it',
  ].map((text) => ({ text, intent: 'testing' })),
  ...[
    'what causes it',
    'why did i get this',
    'what brings it on',
    'the causes please',
    'how does it come about',
  ].map((text) => ({
    text,
    intent: 'causes',
  })),
  ...[
    'what are the signs',
    'which symptoms does it have',
    'how does it feel',
    'common symptoms',
    'list the symptoms',
  ].map((text) => ({ text, intent: 'symptoms' })),
];
const matcher = trainMatcher(examples);

test('a question close to the examples is matched, and the matcher is sure of it', () => {
  const match = matcher.match('is there a test for it');
  expect(match.ranked[0]!.intent).toBe('testing');
  expect(match.confidence).toBeGreaterThan(0.5);
});

test('a text that shares nothing with the examples is unknown', () => {
  expect(matcher.match('zzzq xkcd').kind).toBe('unknown');
});

test('any text at all gets a match with confidences within 0 and 1, twice the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const match = matcher.match(text);
      expect(match).toEqual(matcher.match(text));
      for (const { confidence } of match.ranked) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('one intent with one utterance is enough to train', () => {
  expect(trainMatcher([{ text: 'hello', intent: 'hi' }]).match('hello').ranked[0]!.intent).toBe('hi');
});

test('no example at all is refused with a message', () => {
  expect(() => trainMatcher([])).toThrow('no examples');
});
