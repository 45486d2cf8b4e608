/** What one thing does to another, what a stranger does, and the reverse of what the page says: no yes to any of them. */
import { after, ask, brain, now } from '../../support/brain.js';

test.each([
  ['can dysbiosis cause headaches', 'dysbiosis', 'headaches'],
  ['does constipation lead to fatigue', 'constipation', 'fatigue'],
  ['do NSAIDs trigger reflux', 'NSAIDs', 'reflux'],
  ['is SIBO worse than dysbiosis', 'SIBO', 'dysbiosis'],
  ['does low stomach acid come from stress', 'chronic stress', 'low stomach acid'],
  ['is constipation or bloating more typical', 'constipation', 'bloating'],
])('the page says nothing of the two together, and what it says of each is told: %s', (text, one, other) => {
  const { kind, text: said } = ask(text);
  expect(kind).toBe('fallback');
  expect(said).toContain(`The page doesn't say how ${one} and ${other} go together.`);
  expect(said).not.toMatch(/\byes\b/i);
});

test.each([
  ['does infrared light rebuild the mucosa', 'infrared light'],
  ['can a kinesiologist fix a leaky gut', 'kinesiologist'],
  ['is Wobbleflora good for leaky gut', 'wobbleflora'],
])('a stranger is called by its name: %s', (text, name) => {
  const { kind, text: said } = ask(text);
  expect(kind).toBe('fallback');
  expect(said.toLowerCase()).toContain(`the page doesn't mention ${name}`);
});

test.each([
  ['does gas cause leaky gut', /doesn't name gas as a contributor/],
  ['does leaky gut cause chronic stress', /doesn't list chronic stress as a symptom/],
])('the reverse of what the page says gets no yes: %s', (text, said) => {
  expect(ask(text).text).toMatch(said);
});

test('what it does say is still answered with yes', () => {
  for (const text of ['does stress cause it', 'can leaky gut cause bloating', 'is SIBO a cause of leaky gut'])
    expect(ask(text).text).toMatch(/^Yes\b/);
});

test('a name without a page gets the nearest one that has', () => {
  const { kind, text } = ask('is rosacea one of the symptoms');
  expect(kind).toBe('fallback');
  expect(text).toMatch(/doesn't mention rosacea\. The nearest .*Skin issues/);
});

test('"like what?" after a hint asks what stands behind it', () => {
  const first = brain.turn('is something deeper behind it', undefined, now);
  expect(brain.turn('like what?', first.state, now).reply.text).toMatch(/key contributors/);
});

test('a name that holds a name of the page is another thing', () => {
  const { kind, text } = ask('is there an overlap with chronic fatigue syndrome?');
  expect(kind).toBe('fallback');
  expect(text).toMatch(/doesn't mention chronic fatigue.* Fatigue is listed/);
});

test('a comparison gets neither yes nor no', () => {
  expect(ask('are digestive symptoms more common than whole-body ones?').text).not.toMatch(/^(?:Yes|No)\b/);
});

test('a word that no answered question has brings doubt, and no yes', () => {
  expect(ask('does supporting the lining help you lose belly fat?').text).not.toMatch(/^Yes\b/);
});

test('what is only linked does not overlap', () => {
  expect(ask('is joint pain one of the overlaps').text).not.toMatch(/^Yes\b/);
  expect(after('is skin trouble a symptom', 'and is it on the overlaps list').text).toMatch(
    /doesn't list skin issues among the overlaps/,
  );
  expect(ask('is SIBO one of the overlaps').text).toMatch(/^Yes\b/);
});
