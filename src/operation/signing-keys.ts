/** The keys that sign visitors' tokens: given by the operator, or made once and kept. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Keys = readonly [string, ...string[]];

/**
 * @param given SECRET_KEY, the current key first
 * @param folder where a made key is kept, as `secret.key`, readable by its owner only
 * @param settle where several instances share a database, agrees with them on the key that is offered first
 */
export async function signingKeys(
  given: readonly string[] | undefined,
  folder: string,
  settle: ((name: string, offered: string) => Promise<string>) | undefined,
): Promise<Keys> {
  const [first, ...rest] = given ?? [];
  if (first !== undefined) return [first, ...rest];
  const made = randomBytes(32).toString('hex');
  if (settle) return [await settle('signing-key', made)];
  const file = join(folder, 'secret.key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  }
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length < 16) throw new Error(`${file} holds no usable key: delete it, and a new one is made`);
  return [kept];
}
