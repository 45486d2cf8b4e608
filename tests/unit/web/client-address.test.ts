import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { clientAddress } from '../../../src/channels/web/client-address.js';

const request = (forwarded?: string) =>
  ({
    socket: { remoteAddress: '10.0.0.1' },
    headers: { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test('what a client claims about its address is believed only behind a trusted proxy', () => {
  expect(clientAddress(request('203.0.113.7'), 0)).toBe('10.0.0.1');
  expect(clientAddress(request('203.0.113.7'), 1)).toBe('203.0.113.7');
  expect(clientAddress(request(), 1)).toBe('10.0.0.1');
});

test('of several, the one that the outermost trusted proxy saw', () => {
  expect(clientAddress(request('6.6.6.6, 203.0.113.7'), 1)).toBe('203.0.113.7');
  expect(clientAddress(request('6.6.6.6, 203.0.113.7, 10.0.0.2'), 2)).toBe('203.0.113.7');
});
