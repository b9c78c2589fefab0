// `npm run drill -- preflight`: asks other programs whether our files keep what they say, and judges files of theirs.
import { TACTILE_PLATE } from '../../sign-generator/press/plates.ts';
import { runChecks } from './checks.ts';
import { plantFaults } from './faults.ts';
import { keepsStandard } from './keeps.ts';
import { judgeOthers } from './others.ts';
import { makeOurs } from './ours.ts';
import { feelsAs, printsAs } from './plates.ts';
import { findTools } from '../../test/tools.ts';

export const help = `Asks other programs whether our PDF/X files keep what they say, and judges files of theirs.

npm run drill -- preflight

  jhove      says which PDF/X a file is (X-4 is newer than what it knows)
  qpdf       finds no error and no warning in its structure
  gs         draws every page and stops at the first warning; takes pages apart into plates: a code is on the black one
             alone, its quiet zone bare, and a spot colour has a plate of its own; what fingers feel on the plate Braille
             is one frame and the number of the sign
  reportlab  makes a file, as gs and qpdf do, which "npm run signs -- check" must judge as it is

In each of the first three faults are planted, which must be found.
Debian: apt-get install jhove qpdf ghostscript python3-reportlab.

Exit codes: 0 all held, 1 something failed, 3 nothing failed, but a program is not installed here.`;

/** Whether everything held; null where a program is missing, and nothing failed. */
export async function run(): Promise<boolean | null> {
  const tools = await findTools();
  for (const { name, version } of tools.values()) console.log(`${name.padEnd(11)}${version}`);
  const ours = await makeOurs();
  const [x1a] = ours;
  if (x1a === undefined) throw new Error('No file was made.');
  const checks = [
    ...ours.flatMap(({ name, path, standard }) => keepsStandard(name, path, standard)),
    ...ours.flatMap(({ name, path, pages, spots }) =>
      pages.map(({ page, codes }) => printsAs(name, path, page, { codes, spots })),
    ),
    ...ours
      .filter(({ spots }) => spots.includes(TACTILE_PLATE))
      .flatMap(({ name, path, pages }) =>
        pages.flatMap(({ page, codes }) => codes.map((url) => feelsAs(name, path, page, url.slice(-9)))),
      ),
    ...(await plantFaults(x1a)),
    ...(await judgeOthers(x1a.path)),
  ];
  return runChecks(checks, tools, console.log);
}
