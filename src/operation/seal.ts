/** Seals secrets that are stored, such as the tokens of a Slack workspace: AES-256-GCM under a key of SECRET_KEY. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** @returns base64url of nonce, tag and what was sealed */
export function seal(text: string, key: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/**
 * @param keys the current key and those before it
 * @throws where none of the keys fits, or what was sealed was changed
 */
export function unseal(sealed: string, keys: readonly string[]): string {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const key of keys) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([
        decipher.update(bytes.subarray(nonceBytes + tagBytes)),
        decipher.final(),
      ]).toString('utf8');
    } catch {
      // Another key may fit.
    }
  }
  throw new Error(
    'A stored secret cannot be read: put the key that it was stored with back into SECRET_KEY.',
  );
}

/** Not the key that signs visitors' tokens, though both come from the same words. */
function sealingKey(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'villi', 'stored secrets', 32));
}
