/** Questions of which the page names the things, and not what is asked of them. */
import { z } from 'zod';
import { ask, readCorpus } from '../../support/brain.js';

const beyond = readCorpus('questions/beyond-the-page.yaml', z.array(z.string()));
/** Of 100, so many may be met with a fact of the page that is beside the point. */
const mostBeside = 5;

test('hardly any is answered', () => {
  const answered = beyond.filter((text) => ask(text).kind === 'answer');
  expect(answered.length / beyond.length).toBeLessThanOrEqual(mostBeside / 100);
});

test('none is met with a yes or a no', () => {
  expect(beyond.filter((text) => /^(?:yes|no)\b/i.test(ask(text).text))).toEqual([]);
});

test.each([
  ['does the bloating get worse towards evening', 'Bloating is listed among the digestive symptoms.'],
  ['can you catch dysbiosis from somebody', 'Dysbiosis is one of the key contributors.'],
])('what the page does say of the thing is said: %s', (text, fact) => {
  const reply = ask(text);
  expect(reply.kind).toBe('fallback');
  expect(reply.text).toContain(fact);
});

test('what is asked of a stranger is told by its name, as it was written', () => {
  expect(ask("does leaky gut cause Hashimoto's").text).toContain("doesn't mention Hashimoto's.");
  expect(ask('what about hot flushes, are they a symptom?').text).toContain("doesn't mention hot flushes.");
});

test.each([
  ['is a leaky gut for life', /^No\. The gut lining can be rebuilt/],
  ['so the gut lining is not ruined for good, correct?', /^(?!No)/],
  ['is it true that not everyone needs a test', /^Yes\. Not everyone/],
  ['is it only food that causes a leaky gut', /^(?!Yes)/],
  ['is stress the one and only cause', /^No\./],
])('yes and no say what the page says: %s', (text, opens) => {
  expect(ask(text).text).toMatch(opens);
});
