// The check of any PDF for the press: opens it and runs every rule.
import { checkContents } from './content-rules.ts';
import { checkCatalog, checkIdentity, checkOutputIntent } from './file-rules.ts';
import type { Finding } from './finding.ts';
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
];

/** What a check says of a file. */
export interface Report {
  readonly standard: Opened['standard'];
  readonly pages: number;
  readonly findings: readonly Finding[];
}

/** Returns what is wrong with a PDF for the press; never throws for what stands in the file. */
export async function preflight(bytes: Uint8Array): Promise<Report> {
  const file = await openFile(bytes).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (typeof file === 'string')
    return {
      standard: null,
      pages: 0,
      findings: [{ rule: 'readable', page: null, object: null, what: file }],
    };
  const isClosed = file.document.context.trailerInfo.Encrypt !== undefined;
  // The streams of an encrypted file say nothing.
  const checks = isClosed ? [checkIdentity] : CHECKS;
  return {
    standard: file.standard,
    pages: file.pages.length,
    findings: checks.flatMap((check) => [...check(file)]),
  };
}
