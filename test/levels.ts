// What each test file needs, the dearest first; and which files `npm test` leaves to `npm run test:all`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** What a test needs, the dearest first, by the file through which it has that. */
const LEVELS = [
  ['browser', 'test/support/browser.ts'],
  // What was built, a PostgreSQL or a server of its own as a process that is watched, and often killed.
  ['process', 'test/http/process/started.ts'],
  ['process', 'test/support/launched.ts'],
  ['process', 'test/foundation/database/heard.ts'],
  ['process', 'test/foundation/jobs/killed.test.ts'],
  ['process', 'test/sign-generator/bin.test.ts'],
  ['process', 'test/sign-generator/process.ts'],
  ['process', 'test/sign-generator/package.test.ts'],
  ['process', 'test/packages.test.ts'],
  ['process', 'test/apps/print/making.test.ts'],
  ['process', 'test/verify/repeats.test.ts'],
  ['process', 'test/verify/command.test.ts'],
  ['process', 'drill/linkage/house.ts'],
  ['process', 'test/municipality/arms/attacks.test.ts'],
  // Signs on every format, by every press, as phones and eyes see them, and as whole orders.
  ['paper', 'test/sign-generator/press-profiles.test.ts'],
  ['paper', 'test/sign-generator/press-boxes.test.ts'],
  ['paper', 'test/sign-generator/photo.ts'],
  ['paper', 'test/apps/print/files.test.ts'],
  ['server', 'test/support/server.ts'],
  ['database', 'test/support/database.ts'],
] as const;
export type Level = (typeof LEVELS)[number][0] | 'pure';

/** What `npm test` keeps of the dearest levels: one trip with each who uses a browser, one of each kind of process, a PDF a press. */
export const TRIPS = {
  browser: {
    'a citizen': 'test/apps/e2e/trip.test.ts',
    'who reads results': 'test/apps/explore/explore.test.ts',
    'a citizen at a desk': 'test/apps/tablet/tablet.test.ts',
    'a member': 'test/apps/members/overview.test.ts',
    'a print shop': 'test/apps/print/journey.test.ts',
    'a fitter': 'test/signs/rounds/journey.test.ts',
    'an operator': 'test/operator/onboarding/onboarding-page.test.ts',
  },
  process: {
    'a start on nothing': 'test/http/process/npm-start.test.ts',
    'a server that is killed while people vote': 'test/http/process/kill.test.ts',
    'a command of the operator': 'test/operator/commands/command.test.ts',
    'a run of the sign generator': 'test/sign-generator/bin.test.ts',
    'a minute of fuzz': 'drill/fuzz.test.ts',
  },
  paper: { 'each press': 'test/sign-generator/press-profiles.test.ts' },
} as const satisfies Partial<Record<Level, Readonly<Record<string, string>>>>;

/** What is there when it runs: types are not. */
const IMPORT = /^(?:import|export)\b(?! type\b)[^'"]*'(\.[^']+)'/gm;

type Read = (file: string) => string | null;

/** The text of a file of the repository; null where there is none. */
export const readSource: Read = (file) =>
  existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : null;

/** The files that the file imports, by whatever way, itself with them; `read` answers null where there is none. */
export function reached(file: string, read: Read): ReadonlySet<string> {
  const seen = new Set<string>();
  const left = [file];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const [, to = ''] of (read(next) ?? '').matchAll(IMPORT)) left.push(join(dirname(next), to));
  }
  return seen;
}

/** What the test needs: 'pure' where that is nothing. */
export function levelOf(file: string, read: Read): Level {
  const files = reached(file, (each) => (/^(test|bench|drill)\//.test(each) ? read(each) : null));
  return LEVELS.find(([, through]) => files.has(through))?.[0] ?? 'pure';
}

/** Every test file. */
export function listTests(): string[] {
  return (
    ['test', 'bench', 'drill']
      .flatMap((room) =>
        readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
      )
      // Peers of a bench bring tests of their own.
      .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
  );
}

/** Whether its name leaves it to the full proof: `crowd.full.test.ts` beside `crowd.test.ts`, which asks the same of less. */
export const isFull = (file: string): boolean => /\.full\.test\.tsx?$/.test(file);

/** The test files that are left to `npm run test:all`: by their name, or since they open a browser or start a process, and are no trip. */
export function leftToAll(): string[] {
  const trips = new Set<string>(Object.values(TRIPS).flatMap((each) => Object.values(each)));
  return listTests().filter(
    (file) => isFull(file) || (levelOf(file, readSource) in TRIPS && !trips.has(file)),
  );
}
