import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { signingKeys } from '../../../src/operation/signing-keys.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'villi-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a given key is used, and none is written', async () => {
  expect(await signingKeys(['new', 'old'], join(folder, 'none'), undefined)).toEqual(['new', 'old']);
});

test('without one a key is made, kept for the next start, and readable by its owner only', async () => {
  const [key] = await signingKeys(undefined, folder, undefined);
  expect(await signingKeys(undefined, folder, undefined)).toEqual([key]);
  expect(readFileSync(join(folder, 'secret.key'), 'utf8').trim()).toBe(key);
  expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
});

test('instances that share a database agree on one', async () => {
  let settled: string | undefined;
  const settle = async (_name: string, offered: string) => {
    settled ??= offered;
    return settled;
  };
  expect(await signingKeys(undefined, folder, settle)).toEqual(await signingKeys(undefined, folder, settle));
});
