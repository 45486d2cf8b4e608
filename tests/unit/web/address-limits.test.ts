import { expect, test } from '@jest/globals';
import { addressLimits, perMinute } from '../../../src/channels/web/address-limits.js';

const noon = Date.UTC(2026, 10, 23, 12);
const veil = (address: string) => `veiled ${address}`;

function allowed(
  limits: ReturnType<typeof addressLimits>,
  times: number,
  address = '203.0.113.1',
  now = noon,
): number {
  return Array.from({ length: times }, () => limits.allow('open', address, now)).filter(Boolean).length;
}

test('an address may do so much in a minute, and again in the next', () => {
  const limits = addressLimits(veil);
  expect(allowed(limits, perMinute.open + 5)).toBe(perMinute.open);
  expect(allowed(limits, 1, '203.0.113.2')).toBe(1);
  expect(allowed(limits, 1, '203.0.113.1', noon + 60_000)).toBe(1);
});

test('this machine is not counted', () => {
  const limits = addressLimits(veil);
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map((address) => allowed(limits, 1000, address))).toEqual([
    1000, 1000, 1000,
  ]);
});

test('instances count together, without the address itself', async () => {
  const totals = new Map<string, number>();
  const addHits = async (_minute: number, hits: ReadonlyMap<string, number>) => {
    for (const [key, hit] of hits) totals.set(key, (totals.get(key) ?? 0) + hit);
    return new Map([...hits.keys()].map((key) => [key, totals.get(key) as number]));
  };
  const [here, there] = [addressLimits(veil, addHits), addressLimits(veil, addHits)];
  allowed(here, 200);
  await here.share(noon);
  expect(allowed(there, 50)).toBe(50);
  await there.share(noon);
  expect(allowed(there, 100)).toBe(perMinute.open - 250);
  expect([...totals.keys()]).toEqual(['open:veiled 203.0.113.1']);
});
