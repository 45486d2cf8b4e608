/** Every fact of the page, asked for in words that nothing learned. */
import { z } from 'zod';
import { ask, opensWith, readCorpus, yesOrNo } from '../../support/brain.js';

const facts = readCorpus(
  'questions/facts.yaml',
  z.array(
    z.object({
      fact: z.string(),
      section: z.string(),
      also: z.array(z.string()).default([]),
      mentions: z.array(z.coerce.string()),
      questions: z.array(z.object({ ask: z.string(), opens: yesOrNo.optional() })),
    }),
  ),
);

interface Asked {
  ask: string;
  opens?: 'yes' | 'no';
}

function reaches({ section, also, mentions }: (typeof facts)[number], { ask: text, opens }: Asked): boolean {
  const reply = ask(text);
  const inPlace = [section, ...also].some((id) => reply.sources.includes(id));
  const says = mentions.some((word) => reply.text.toLowerCase().includes(word));
  return (
    ['answer', 'boundary', 'safety'].includes(reply.kind) &&
    inPlace &&
    says &&
    (!opens || reply.kind !== 'answer' || opensWith(reply, opens))
  );
}

test.each(facts.map((fact) => [`${fact.section}: ${fact.fact}`, fact] as const))('%s', (_, fact) => {
  const reached = fact.questions.filter((question) => reaches(fact, question));
  expect(reached.length).toBeGreaterThanOrEqual(2);
});

test('nearly every question of the whole list is answered from its section', () => {
  const all = facts.flatMap((fact) => fact.questions.map((question) => [fact, question] as const));
  const missed = all
    .filter(([fact, question]) => !reaches(fact, question))
    .map(([, question]) => question.ask);
  expect({ missed: missed.length, of: all.length, examples: missed }).toEqual({
    missed: expect.any(Number),
    of: all.length,
    examples: missed,
  });
  expect(missed.length / all.length).toBeLessThan(0.06);
});

test.each([
  ['is joint pain one of the digestive symptoms?', /^No\. .*whole-body/],
  ['is reflux counted as a whole body symptom', /^No\. .*digestive/],
  ['is bloating a digestive symptom', /^Yes\. /],
  ['is fatigue a digestive or a whole-body symptom', /^Fatigue/],
  ['does the barrier get more selective with a leaky gut?', /^No\. /],
])('yes and no go by the heading and by the page: %s', (says, opens) => {
  expect(ask(says).text).toMatch(opens);
});
