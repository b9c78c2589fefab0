// The check of any PDF for the press: opens it and runs every rule.
import { checkContents } from './content-rules.ts';
import { checkCatalog, checkIdentity, checkOutputIntent } from './file-rules.ts';
import { checkDrawn } from './drawn-rules.ts';
import type { Finding, Rule } from './finding.ts';
import { checkObjects } from './object-rules.ts';
import { openFile } from './opened.ts';
import type { Opened } from './opened.ts';
import { checkPages } from './page-rules.ts';

const CHECKS: readonly ((file: Opened) => Iterable<Finding>)[] = [
  checkIdentity,
  checkOutputIntent,
  checkCatalog,
  checkPages,
  checkObjects,
  checkContents,
  checkDrawn,
];

/** What a check says of a file. */
export interface Report {
  readonly standard: Opened['standard'];
  readonly pages: number;
  readonly findings: readonly Finding[];
}

const ofFile = (rule: Rule, what = ''): Finding => ({ rule, page: null, object: null, what });

/** Returns what is wrong with a PDF for the press; never throws for what stands in the file. */
export async function preflight(bytes: Uint8Array): Promise<Report> {
  const file = await openFile(bytes).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (typeof file === 'string') {
    // Objects that were packed and then encrypted cannot be taken apart; the trailer is never encrypted.
    const isClosed = /\/Encrypt\b/.test(Buffer.from(bytes).toString('latin1'));
    return {
      standard: null,
      pages: 0,
      findings: [isClosed ? ofFile('encrypted') : ofFile('readable', file)],
    };
  }
  const { document, pages, standard } = file;
  // Neither texts nor streams of an encrypted file can be read: whatever else were said of it would be a guess.
  const isClosed = document.context.trailerInfo.Encrypt !== undefined;
  const findings = isClosed ? [ofFile('encrypted')] : CHECKS.flatMap((check) => [...check(file)]);
  return { standard, pages: pages.length, findings };
}
