import { expect, test } from '@jest/globals';
import { redact } from '../../../src/store/redact.js';

test.each([
  ['mail me at anna.smith+gut@example.co.uk please', 'mail me at [e-mail] please'],
  ['call +44 20 7946 0958 or 020-7946-0958', 'call [number] or [number]'],
  ['my number is (555) 123-4567.', 'my number is [number].'],
  ["I'm Anna and I have bloating", "I'm [name] and I have bloating"],
  ['I’m Anna Maria Smith, what is zonulin?', 'I’m [name], what is zonulin?'],
  ['My name is anna and I am bloated', 'My name is [name] and I am bloated'],
  ["my name's Zoë O'Brien", "my name's [name]"],
  ['Hi, i am ben. is it real', 'Hi, i am [name]. is it real'],
  ['This is Ben from Leeds', 'This is [name] from Leeds'],
  ['see https://example.org/me?id=7', 'see [link]'],
])('%s → %s', (text, kept) => {
  expect(redact(text)).toBe(kept);
});

test.each([
  'I am bloated and tired since 2019',
  "i'm always in pain after 2 or 3 meals",
  'does 400 mg of ibuprofen for 14 days cause it',
  'I am 34 and have had it for 10 years',
])('“%s” stays as it is', (text) => {
  expect(redact(text)).toBe(text);
});
