// What the W3C's checker finds in pages: for the judges of HTML.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Declined, idleIn } from './declining.ts';
import { notAsked, packageNamed, type Verdict } from './judge.ts';
import { askProgram, installPrograms, isThere, PROGRAMS } from './programs.ts';
import { within } from './within.ts';

/** The checker with its release, as the table names it. */
export const CHECKER = `the W3C’s Nu checker, ${packageNamed('vnu-jar', PROGRAMS)}`;

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/** Whether it is of HTML: of CSS it knows less than browsers do, and its notes are on how React writes. */
const isOfHtml = ({ type, subType, message }: Message): boolean =>
  (type !== 'info' || subType !== undefined) && !message.startsWith('CSS: ');

const lineOf = ({ url = '', message, extract = '' }: Message): string =>
  `${url.split('/').at(-1)}: ${message} ${extract.replaceAll(/\s+/g, ' ')}`;

/**
 * Errors and warnings in the pages that `write` puts into a folder, each with its page in a line; `write` answers what kept it
 * from some, which are findings too. `declined`: what a line has in it that is none, with the reason; without need it is one.
 */
export async function judgeMarkup(
  write: (folder: string) => Promise<readonly string[]>,
  declined: Declined = {},
): Promise<Verdict> {
  if (!(await isThere('java', ['-version'])))
    return notAsked('It needs Java (`apt-get install default-jre-headless`).');
  installPrograms();
  return within(async (folder) => {
    const missing = await write(folder);
    const count = readdirSync(folder).length;
    const jar = join(PROGRAMS, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');
    // It guesses a page's language by chance: the same Bulgarian page is Macedonian to it in one run of five.
    const guess = '--no-langdetect';
    const words = ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', guess, folder];
    const { messages } = (await askProgram('java', words)) as { readonly messages: readonly Message[] };
    const all = messages.filter(isOfHtml);
    const marks = Object.keys(declined);
    const told = all.filter((message) => !marks.some((mark) => lineOf(message).includes(mark)));
    const errors = told.filter(({ type }) => type !== 'info').length;
    const findings = [
      ...missing,
      ...idleIn(marks, (mark) => all.some((message) => lineOf(message).includes(mark))),
      ...told.map(lineOf),
    ];
    return {
      held: count > 0 && findings.length === 0,
      result: `${errors} errors, ${told.length - errors} warnings in ${count} pages`,
      findings,
    };
  });
}
