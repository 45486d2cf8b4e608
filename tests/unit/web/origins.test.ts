import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { origins } from '../../../src/channels/web/origins.js';

const request = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

test('the server’s own pages, listed sites and programs are allowed, and nobody else', () => {
  const allowed = origins(['https://practice.example'], undefined, false);
  const ask = (origin?: string) =>
    allowed.allows(request({ host: 'bot.example:3000', ...(origin && { origin }) }));
  expect([ask(), ask('http://bot.example:3000'), ask('https://practice.example')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([ask('https://evil.example'), ask('null'), ask('https://practice.example.evil.example')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('its own address is the public one, or what the trusted proxy says, or what the client called', () => {
  const headers = { host: 'inside:3000', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'chat.example' };
  expect(origins([], 'https://public.example', true).self(request(headers))).toBe('https://public.example');
  expect(origins([], undefined, true).self(request(headers))).toBe('https://chat.example');
  expect(origins([], undefined, false).self(request(headers))).toBe('http://inside:3000');
});
