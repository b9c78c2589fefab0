// What each test file needs, the dearest first; and which files `npm test` leaves to `npm run test:all`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** What a test needs, the dearest first, by the file of test/ through which it has that. */
const LEVELS = [
  ['browser', 'test/support/browser.ts'],
  ['process', 'test/http/process/started.ts'],
  ['process', 'test/support/launched.ts'],
  ['server', 'test/support/server.ts'],
  ['database', 'test/support/database.ts'],
] as const;
export type Level = (typeof LEVELS)[number][0] | 'pure';

/** In a browser `npm test` goes one trip with each who uses it. */
export const TRIPS: Readonly<Record<string, string>> = {
  'a citizen': 'test/apps/e2e/trip.test.ts',
  'who reads results': 'test/apps/explore/explore.test.ts',
  'a citizen at a desk': 'test/apps/tablet/tablet.test.ts',
  'a member': 'test/apps/members/overview.test.ts',
  'a print shop': 'test/apps/print/journey.test.ts',
  'a fitter': 'test/signs/rounds/journey.test.ts',
  'an operator': 'test/operator/operator/onboarding-page.test.ts',
};

/** Without a browser, and yet as long as a hundred others. */
export const LONG: readonly string[] = ['drill/fuzz.test.ts'];

const IMPORT = /^(?:import|export)\b[^'"]*'(\.[^']+)'/gm;

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

/** The test files that are left to `npm run test:all`: each that opens a browser and is no trip, and each that is long. */
export function leftToAll(): string[] {
  const trips = new Set(Object.values(TRIPS));
  const isLeft = (file: string) =>
    LONG.includes(file) || (levelOf(file, readSource) === 'browser' && !trips.has(file));
  return ['test', 'bench', 'drill']
    .flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((file) => file.endsWith('.test.ts') && isLeft(file));
}
