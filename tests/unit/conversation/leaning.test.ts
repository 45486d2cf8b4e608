/** Short messages that lean on the reply before them, or call a topic by its name. */
import { expect, test } from '@jest/globals';
import type { Reply } from '../../../src/core/reply.js';
import { brain, now } from '../../support/brain.js';

/** The last reply of a conversation. */
function after(...messages: string[]): Reply {
  let state: unknown;
  let reply: Reply | undefined;
  for (const message of messages) {
    ({ reply, state } = brain.turn(message, state, now));
    state = JSON.parse(JSON.stringify(state));
  }
  return reply!;
}

const two = 'which symptoms are there, and how is it tested?';

test('one half of a reply to two questions is said again by its place', () => {
  expect(after(two, 'only the second part please').sources).toEqual(['leaky-gut#testing-options']);
  expect(after(two, 'only the second part please', 'now the first').sources).toEqual([
    'leaky-gut#common-symptoms',
  ]);
});

test('a topic is called by its name, whatever was talked about', () => {
  expect(after('how is it tested', 'the reasons, show me').intent).toBe('answers/causes');
  expect(after('i asked for symptoms not tests').intent).toBe('answers/symptoms');
});

test('a name with something besides is no call', () => {
  expect(after('which symptoms get better').intent).not.toBe('answers/symptoms');
});

test('more of a list is asked for in many ways', () => {
  for (const more of ['which ones', 'name four', 'as in what?', 'a few more'])
    expect(after('are nsaids a cause', more).sources).toEqual([
      'leaky-gut#why-intestinal-permeability-develops',
    ]);
});

test('nobody asks a question to say hello or goodbye', () => {
  expect(after('what helps', 'is there any use in all that').kind).not.toBe('smalltalk');
});

test('what stands beside a thing in passing does not hide the thing', () => {
  expect(after('gassy after a kebab, is that a symptom').text).toMatch(/^Yes/);
  expect(after('does gluten give you gas').text).toMatch(/gluten/);
});

test('what a point says word by word is answered with yes, and nothing more than that', () => {
  expect(after('is zonulin a marker of the barrier').text).toMatch(/^Yes/);
  expect(after('is zonulin a marker of stress').text).not.toMatch(/^Yes/);
});

test('two letters swapped in the name of a thing are mended, though they make a word', () => {
  expect(after('can yeats cause it').text).toMatch(/yeast/);
});

test('"what about" names what the next question is about', () => {
  expect(after('how about fatigue, is that a sign?').text).toMatch(/^Yes\. Fatigue/);
});
