/** What a person reads after a red flag or at a boundary. */
import { boundaryReply } from '../../../src/core/safety/boundary-reply.js';
import { checkBoundary } from '../../../src/core/safety/check-boundary.js';
import { checkSafety } from '../../../src/core/safety/check-safety.js';
import { doubtText, safetyReply } from '../../../src/core/safety/safety-reply.js';
import { files } from './rules.js';

const replyTo = (text: string, country?: string) =>
  safetyReply(checkSafety(text, files.rules)!, files.replies, country);

test.each([
  ['GB', '999'],
  ['UK', '999'],
  ['gb', '999'],
  ['IE', '112 or 999'],
  ['FR', '112'],
  ['US', '911'],
  ['CA', '911'],
  ['AU', '000'],
  ['NZ', '111'],
  [undefined, '999 in the UK, 112 in Europe, 911 in the US'],
  ['JP', '999 in the UK, 112 in Europe, 911 in the US'],
])('an emergency begins with the number of %s', (country, number) => {
  const [first] = replyTo('I am vomiting blood', country).text.split('\n');
  expect(first).toContain(number);
});

test.each([
  ['GB', '116 123'],
  ['US', '988'],
  ['AU', '13 11 14'],
  [undefined, '116 123 in the UK and Ireland, 988'],
])('a crisis begins with the crisis line of %s', (country, number) => {
  const [first] = replyTo('I want to die', country).text.split('\n');
  expect(first).toContain(number);
});

test('a crisis reply says nothing about the gut, and comes from no page', () => {
  const reply = replyTo('what does zonulin do? I want to die');
  expect(reply).toMatchObject({ kind: 'safety', urgency: 'crisis', sources: [], options: [] });
  expect(reply.text).not.toMatch(/gut|stool|bowel|zonulin|page/i);
});

test('an overdose reply says to get help also when one feels well, and names the crisis line', () => {
  const { text } = replyTo('I took too many tablets but feel fine', 'GB');
  expect(text).toMatch(/feels perfectly well/);
  expect(text).toContain('Samaritans');
});

test('an emergency with the wish to die names the crisis line too', () => {
  expect(replyTo('black tarry stools, and I want to die', 'US').text).toContain('988');
});

test('a red flag in Spanish is answered in Spanish first', () => {
  expect(replyTo('hay sangre en mis heces').text).toMatch(/^Solo puedo responder en inglés/);
});

test('every sentence of every reply stands in the content, in every country, with no mark left unfilled', () => {
  const sentences = [...files.replies.countries.values()].flatMap((country) => Object.values(country));
  for (const [name, written] of files.replies.texts) {
    const flag = { rule: 'safety/any', urgency: 'emergency', reply: name, alsoCrisis: true } as const;
    for (const country of [undefined, ...files.replies.countries.keys()]) {
      const { text } = safetyReply(flag, files.replies, country);
      expect(text).not.toMatch(/[{}]/);
      // What is left without the country's sentences stands in the file.
      const own = sentences.reduce((left, sentence) => left.replace(sentence, '\n'), text);
      for (const part of own.split('\n')) expect(written).toContain(part.trim());
    }
  }
});

test('no reply diagnoses, doses or tells to stop a medicine', () => {
  const texts = [...files.replies.texts.values(), ...files.replies.boundaries.values()].join('\n');
  expect(texts).not.toMatch(/\byou have\b|sounds like you|stop taking|start taking|\d+ ?(?:mg|g|ml|iu)\b/i);
});

test.each([...files.boundaries.rules.map((rule) => [rule.id, rule] as const)])(
  '%s says whom to ask',
  (_, rule) => {
    const { text, kind } = boundaryReply({ rule: rule.id, reply: rule.reply, sections: [] }, files.replies);
    expect(kind).toBe('boundary');
    expect(text).toMatch(/doctor|pharmacist|practitioner|midwife/);
  },
);

test('a boundary names the sections that may be of use instead', () => {
  expect(checkBoundary('do I have leaky gut', files.boundaries)?.sections).toContain(
    'leaky-gut#common-symptoms',
  );
});

test.each([
  ['emergency', '999'],
  ['urgent', 'GP'],
  ['eating-disorder', 'Beat'],
  ['crisis', 'Samaritans'],
] as const)('an %s that is hardly meant still has its advice in one paragraph', (urgency, named) => {
  const flag = { rule: 'safety/any', urgency, reply: urgency, alsoCrisis: false, isDoubtful: true };
  const text = doubtText(flag, files.replies, 'GB');
  expect(text).toContain(named);
  expect(text).not.toContain('\n');
  expect(text).not.toContain('{');
});
