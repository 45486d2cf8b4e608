/** A question in the middle of a long, harmless story. */
import { z } from 'zod';
import { buriedQuestions } from '../../../src/core/conversation/buried-question.js';
import { ask, brain, now, readCorpus } from '../../support/brain.js';

const stories = readCorpus(
  'stories/told.yaml',
  z.array(z.strictObject({ says: z.string(), source: z.string() })),
);
const replies = stories.map((story) => ({ ...story, reply: ask(story.says) }));
const share = (count: number, of: readonly unknown[]) => count / of.length;

// Bounds are where things stand, so that no change makes them worse; the aim is none, and all.
test('hardly a story raises an alarm', () => {
  const alarms = replies.filter(({ reply }) => reply.kind === 'safety');
  expect(share(alarms.length, stories)).toBeLessThan(0.08);
});

test('most stories are answered from the section that they ask about', () => {
  const asked = replies.filter(({ source }) => source !== 'none');
  const found = asked.filter(({ source, reply }) => reply.sources.includes(source));
  expect(share(found.length, asked)).toBeGreaterThan(0.7);
});

test('what a story asks and no page answers is answered from none', () => {
  const others = replies.filter(({ source }) => source === 'none');
  const answered = others.filter(({ reply }) => reply.kind === 'answer');
  expect(share(answered.length, others)).toBeLessThan(0.15);
});

test.each([
  [
    'so the dog ate the cake and mum was in bits anyway does stress make it worse because mine is awful',
    'does stress make it worse?',
  ],
  [
    'i was in the queue for an hour and wondered if sibo has to do with it',
    'wondering if sibo has to do with it?',
  ],
  [
    'my sister who knows everything says leaky gut is not a diagnosis, is that true, she once argued with a lamp post',
    'leaky gut is not a diagnosis, is that true?',
  ],
])('%s', (text, question) => {
  expect(buriedQuestions(text)).toContain(question);
});

test('a red flag that is hardly meant has its advice first, and its answer after it', () => {
  const story = "In Bake Off someone's ganache collapsed and I wept. What causes leaky gut?";
  const { kind, text, sources } = brain.turn(story, undefined, now).reply;
  expect(kind).toBe('answer');
  expect(text).toMatch(/^If this is happening to you/);
  expect(sources).toEqual(['leaky-gut#why-intestinal-permeability-develops']);
});
