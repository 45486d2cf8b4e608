/** Things that the page never names, in the exact shape of questions that it answers. */
import { z } from 'zod';
import { ask, readCorpus } from '../../support/brain.js';

const { topics, elsewhere } = readCorpus(
  'questions/not-on-the-page.yaml',
  z.object({
    topics: z.array(z.object({ ask: z.string(), thing: z.coerce.string() })),
    elsewhere: z.array(z.string()),
  }),
);

test.each(topics.map((topic) => [topic.ask]))('no answer is invented: %s', (text) => {
  expect(['fallback', 'boundary']).toContain(ask(text).kind);
});

test('nearly all of them are told plainly that the page does not cover it', () => {
  const others = topics.filter((topic) => ask(topic.ask).kind !== 'fallback').map((topic) => topic.ask);
  expect(others.length / topics.length).toBeLessThan(0.05);
});

test.each(elsewhere.map((text) => [text]))(
  'what belongs elsewhere is not answered from the page: %s',
  (text) => {
    expect(['fallback', 'smalltalk']).toContain(ask(text).kind);
  },
);
