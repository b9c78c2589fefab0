// Tokens of print shops, one a municipality, and of tablets, one each: derived from a key in the data folder, so that none
// is stored in the database.
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFile, replaceFile } from '../../foundation/data-file.ts';
import { Failure } from '../../foundation/failure.ts';
import type { SignCode } from '../../foundation/sign-code.ts';

/** Whose print token it is: with the next issue every earlier one is void. */
export interface PrintTokenOf {
  readonly slug: string;
  readonly printTokenIssue: number;
}

/** The token of the municipality's print shop: HMAC-SHA-256 of its purpose, the slug and, from the second on, the issue, base64url. */
export function tokenOf(tokenKey: Buffer, { slug, printTokenIssue: issue }: PrintTokenOf): string {
  const of = issue === 1 ? slug : `${slug}:${issue}`;
  return createHmac('sha256', tokenKey).update(`signs.print:${of}`).digest('base64url');
}

/** The token of the tablet whose votes go to the code: the code, a dot, and HMAC-SHA-256 of it, base64url. */
export function tabletTokenOf(tokenKey: Buffer, code: SignCode): string {
  return `${code}.${createHmac('sha256', tokenKey).update(`tablet:${code}`).digest('base64url')}`;
}

/** What a key of the data folder is for: tokens; the cookies and second factors of members, and letters that wait; or ids of paper slips. */
type KeyName = 'tokens' | 'members' | 'slips';

const KEY_BYTES = 32;

/**
 * The key, made at the first start. Deleting `tokens.key` withdraws every token; `members.key`, every second factor;
 * `slips.key`, every slip of paper that is out.
 */
export function getKey(dataDir: string, name: KeyName): Buffer {
  const file = join(dataDir, `${name}.key`);
  makeFile(file, randomBytes(KEY_BYTES));
  const key = readFileSync(file);
  // An empty key would be everybody's.
  if (key.length !== KEY_BYTES)
    throw new Failure(`${file} is damaged: put it back from a backup, or remove it to have a new one made.`);
  return key;
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
  replaceFile(join(dataDir, 'tablet-addresses.json'), `${JSON.stringify(addresses, null, 2)}\n`);
}

/** Writes `print-tokens.json` (0600), where the sign generator on the same machine finds its token: one for each slug. */
export function writeTokens(dataDir: string, tokenKey: Buffer, cities: readonly PrintTokenOf[]): void {
  const tokens = Object.fromEntries(cities.map((city) => [city.slug, tokenOf(tokenKey, city)]));
  replaceFile(join(dataDir, 'print-tokens.json'), `${JSON.stringify(tokens, null, 2)}\n`);
}
