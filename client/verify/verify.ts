// Asks a site for what citizens' phones run, and compares it with what a checkout builds.
import { join } from 'node:path';
import { commitOf } from '../integrity/commit.ts';
import { readServed, WORKERS, type Integrity, type NamedFile } from '../integrity/files.ts';
import { ask, NotCompared, type Asking } from './ask.ts';
import { judge, reportLines, type ExitCode } from './report.ts';
import { compareFile, compareNamed, comparePage, type Finding, type Kind, KINDS } from './rules.ts';

export interface Verifying extends Asking {
  /** The address of a page of a kind that is compared. */
  readonly page: URL;
  readonly kind: Kind;
  /** The folder of a checkout that was built. */
  readonly checkout: string;
  /** Prints a line of the report. */
  readonly tell: (line: string) => void;
}

/** The results of a city, to which each of its pages leads. */
const RESULTS = /href="(\/results\/[\w-]+)["?]/;

/** Throws NotCompared where the site does not answer, or does not say what it is made of. */
export async function verify({ page, kind, checkout, tell, ...asking }: Verifying): Promise<ExitCode> {
  const files = await readServed(join(checkout, 'client', 'dist')).catch((error: unknown) => {
    throw new NotCompared(`What ${checkout} builds is not all of what is compared.`, { cause: error });
  });
  const named = new URL('/integrity.json', page);
  const site = readIntegrity((await ask(named, asking)).body.toString(), named);
  const findings: Finding[] = [];
  const compare = async (address: URL, as: Kind): Promise<string> => {
    const { body, policy } = await ask(address, asking);
    const html = body.toString();
    findings.push(...comparePage({ path: address.pathname, html, policy }, as, files));
    return html;
  };
  const results = RESULTS.exec(await compare(page, kind))?.[1];
  if (results !== undefined) await compare(new URL(results, page), KINDS.results);
  for (const name of WORKERS) {
    const { body } = await ask(new URL(`/${name}`, page), asking);
    findings.push(compareFile(name, body, files));
  }
  findings.push(...compareNamed(site, files, findings));
  const compared = { site, here: commitOf(checkout), checkout, findings };
  for (const line of reportLines(page.origin, compared)) tell(line);
  return judge(compared).code;
}

/** More than any commit names. */
const MOST_FILES = 100;

/** Nothing that is printed later can be more than a name, a commit or a hash. */
function isFile(value: unknown): value is NamedFile {
  const { name, bytes, integrity } = Object(value) as Partial<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    /^[\w.-]{1,60}$/.test(name) &&
    Number.isSafeInteger(bytes) &&
    typeof integrity === 'string' &&
    /^sha256-[\w+/]{43}=$/.test(integrity)
  );
}

/** Throws NotCompared where it is not what it should be. */
function readIntegrity(text: string, address: URL): Integrity {
  const refuse = (reason: string) => new NotCompared(`${address.href} ${reason}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('is no JSON');
  }
  const { commit, isChanged, files } = Object(value) as Partial<Record<string, unknown>>;
  if (commit !== null && !(typeof commit === 'string' && /^[\da-f]{40,64}$/.test(commit)))
    throw refuse('names no commit, nor says that it knows none');
  if (
    typeof isChanged !== 'boolean' ||
    !Array.isArray(files) ||
    files.length > MOST_FILES ||
    !files.every(isFile)
  )
    throw refuse('does not name files with their hashes');
  return { commit, isChanged, files };
}
