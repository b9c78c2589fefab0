// Print tokens: one a municipality, derived from a key in the data folder, so that none is stored in the database.
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The token that lets a print shop list the signs of the municipality: HMAC-SHA-256 of its slug, base64url. */
export function printToken(printKey: Buffer, slug: string): string {
  return createHmac('sha256', printKey).update(`signs.print:${slug}`).digest('base64url');
}

/** The key of all print tokens, made at the first start. Deleting `print.key` withdraws every token. */
export function getPrintKey(dataDir: string): Buffer {
  const file = join(dataDir, 'print.key');
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file);
}

/** Writes `print-tokens.json` (0600), where the sign generator on the same machine finds its token. */
export function writePrintTokens(dataDir: string, printKey: Buffer, slugs: readonly string[]): void {
  const tokens = Object.fromEntries(slugs.map((slug) => [slug, printToken(printKey, slug)]));
  writeFileSync(join(dataDir, 'print-tokens.json'), `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
}
