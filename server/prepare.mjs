// Makes a checkout ready to run: dependencies, Prisma client, sign generator, pages, server. Each only where it is missing or out of date.
// Plain JavaScript, since it runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kazva needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs Node in the project; where that fails, shows what it said and ends. */
function node(...args) {
  try {
    // tsx would leave its cache in the temp folder.
    const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
    execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (error) {
    process.exit(typeof error.status === 'number' ? error.status : 1);
  }
}

/** The files of these rooms that something is built of, in the order of their names. */
function sourcesIn(rooms) {
  return rooms
    .flatMap((room) => readdirSync(join(root, room), { recursive: true }).map((name) => join(room, name)))
    .filter((name) => /\.(tsx?|mjs|json|icc)$/.test(name) && !/\/(dist|node_modules)\//.test(name))
    .toSorted();
}

/** Runs the step unless what it makes is there, and its stamp says that it ran for just these inputs. */
function unlessFresh(stampFile, inputs, made, step, work) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(readFileSync(join(root, input)));
  const stamp = join(root, stampFile);
  const digest = hash.digest('hex');
  if (existsSync(join(root, made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log(step);
  work();
  writeFileSync(stamp, digest);
}

unlessFresh(
  'node_modules/.kazva',
  ['package-lock.json'],
  'node_modules',
  'Installing what Kazva needs (about a minute)',
  () => {
    const npm = process.env.npm_execpath;
    if (npm === undefined) {
      console.error('Run it through npm: npm start');
      process.exit(1);
    }
    node(npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  },
);
node('--import', 'tsx', 'server/foundation/database/generate.ts');
// The schema is printed before the pages ask for what is new in it.
if (process.argv.includes('--without-pages')) process.exit();
unlessFresh(
  'node_modules/.kazva-signs',
  sourcesIn(['sign-generator']),
  'sign-generator/dist/bin.js',
  'Building the sign generator',
  () => node('sign-generator/build.mjs'),
);
node('--import', 'tsx', 'client/build.ts');
unlessFresh(
  'node_modules/.kazva-server',
  ['tsconfig.json', ...sourcesIn(['server', 'client', 'prisma', 'sign-generator'])],
  'dist/server/main.js',
  'Building the server',
  () => node('--import', 'tsx', 'server/build.ts'),
);
