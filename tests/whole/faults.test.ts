/** A few rounds of `npm run faults`: crashes and outages in the middle of everything. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { postgresFolder } from '../support/start-postgres.js';

async function faults(...args: string[]): Promise<Record<string, number>> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/faults.js', ...args, '--json']);
  return JSON.parse(stdout);
}

test('kill -9 loses no acknowledged turn and no subscription, and doubles none', async () => {
  const result = await faults('kill', '--rounds', '2');
  expect(result).toMatchObject({ lost: 0, doubled: 0, disordered: 0, strangers: 0, subscriptionsLost: 0 });
  expect(result.acknowledged).toBeGreaterThan(0);
  expect(result.subscriptions).toBeGreaterThan(0);
}, 180_000);

const withPostgres = postgresFolder() ? test : test.skip;
withPostgres(
  'two instances and a database that goes away keep every conversation whole',
  async () => {
    const result = await faults('instances', '--rounds', '12', '--outage', '2000');
    const right = {
      acknowledged: 300,
      lost: 0,
      doubled: 0,
      disordered: 0,
      strangers: 0,
      streamLost: 0,
      streamDoubled: 0,
    };
    expect(result).toMatchObject(right);
    expect(result.tryAgains).toBeGreaterThan(0);
  },
  180_000,
);
