// Tokens of print shops, one a municipality, and of tablets, one each: derived from a key in the data folder, so that none
// is stored in the database.
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignCode } from '../signs/rules.ts';

/** The token of the municipality's print shop: HMAC-SHA-256 of its purpose and the slug, base64url. */
export function tokenOf(tokenKey: Buffer, slug: string): string {
  return createHmac('sha256', tokenKey).update(`signs.print:${slug}`).digest('base64url');
}

/** The token of the tablet whose votes go to the code: the code, a dot, and HMAC-SHA-256 of it, base64url. */
export function tabletTokenOf(tokenKey: Buffer, code: SignCode): string {
  return `${code}.${createHmac('sha256', tokenKey).update(`tablet:${code}`).digest('base64url')}`;
}

/** What a key of the data folder is for: tokens; or the cookies and second factors of members, and letters that wait. */
type KeyName = 'tokens' | 'members';

/** The key, made at the first start. Deleting `tokens.key` withdraws every token; `members.key`, every second factor. */
export function getKey(dataDir: string, name: KeyName): Buffer {
  const file = join(dataDir, `${name}.key`);
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file);
}

/** A tablet, as people know it. */
export interface Tablet {
  readonly slug: string;
  readonly name: string;
  readonly code: SignCode;
}

/**
 * Writes `tablet-addresses.json` (0600): for each municipality's tablets, by name, the address to be opened on it. The
 * token stands behind the #, which browsers send nowhere.
 */
export function writeTabletAddresses(
  dataDir: string,
  tokenKey: Buffer,
  publicUrl: string,
  tablets: readonly Tablet[],
): void {
  const addresses: Record<string, Record<string, string>> = {};
  for (const { slug, name, code } of tablets) {
    addresses[slug] ??= {};
    addresses[slug][name] = `${publicUrl}/tablet/${code}#${tabletTokenOf(tokenKey, code)}`;
  }
  writeFileSync(join(dataDir, 'tablet-addresses.json'), `${JSON.stringify(addresses, null, 2)}\n`, {
    mode: 0o600,
  });
}

/** Writes `print-tokens.json` (0600), where the sign generator on the same machine finds its token: one for each slug. */
export function writeTokens(dataDir: string, tokenKey: Buffer, slugs: readonly string[]): void {
  const tokens = Object.fromEntries(slugs.map((slug) => [slug, tokenOf(tokenKey, slug)]));
  writeFileSync(join(dataDir, 'print-tokens.json'), `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
}
