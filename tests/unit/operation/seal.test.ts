import { expect, test } from '@jest/globals';
import { seal, unseal } from '../../../src/operation/seal.js';

const secret = '{"token":"xoxb-1"}';

test('what was sealed is read again, also after the key was replaced', () => {
  const sealed = seal(secret, 'old key');
  expect(sealed).not.toContain('xoxb');
  expect(unseal(sealed, ['old key'])).toBe(secret);
  expect(unseal(sealed, ['new key', 'old key'])).toBe(secret);
});

test('the same secret looks different each time', () => {
  expect(seal(secret, 'key')).not.toBe(seal(secret, 'key'));
});

test('another key, or a changed byte, opens nothing', () => {
  const sealed = seal(secret, 'key');
  const changed = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.slice(-1);
  expect(() => unseal(sealed, ['another'])).toThrow(/SECRET_KEY/);
  expect(() => unseal(changed, ['key'])).toThrow(/SECRET_KEY/);
  expect(() => unseal('', ['key'])).toThrow(/SECRET_KEY/);
});
