// Keeps a text that the server alone can read: a client's secret or a letter in a row, a sign-in under way in a cookie, the link to an export.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a text is sealed for. One that was sealed for another purpose, or another place, does not open. */
export type Purpose = `secret:${string}` | `letter:${string}` | 'sign-in' | 'export';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key of its own for each purpose. */
export function seal(key: Buffer, purpose: Purpose, text: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** The text; null where it was not sealed with the key for the purpose. */
export function unseal(key: Buffer, purpose: Purpose, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, purpose), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // The one thing that final() refuses: a tag that does not fit.
    return null;
  }
}

function keyFor(key: Buffer, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `kazva identity ${purpose}`, 32));
}
