import { expect, test } from '@jest/globals';
import { lifeOf, readToken, signToken } from '../../../src/channels/web/tokens.js';

const noon = Date.UTC(2026, 10, 23, 12);
const anna = { conversation: 'c', user: 'u_anna', use: 'chat' as const };

test('a token says who holds it, until its time is over', () => {
  const token = signToken(anna, 'key-1', noon);
  expect(readToken(token, ['key-1'], noon + 1000)).toMatchObject(anna);
  expect(readToken(token, ['key-1'], noon + lifeOf.chat * 1000)).toBeUndefined();
});

test('a key that was replaced still opens what it signed', () => {
  const token = signToken(anna, 'old', noon);
  expect(readToken(token, ['new', 'old'], noon)).toMatchObject(anna);
  expect(readToken(token, ['new'], noon)).toBeUndefined();
});

test('a token with another content or another algorithm is worth nothing', () => {
  const [header = '', , signature = ''] = signToken(anna, 'key', noon).split('.');
  const claims = Buffer.from(JSON.stringify({ conv: 'c', user: 'u_ben', use: 'chat', exp: 9e9 })).toString(
    'base64url',
  );
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  for (const token of [
    `${header}.${claims}.${signature}`,
    `${none}.${claims}.`,
    '',
    '.',
    '..',
    'x'.repeat(5000),
  ]) {
    expect(readToken(token, ['key'], noon)).toBeUndefined();
  }
});
