// What somebody who verified is told: of which commits, what of each file, and what it comes to.
import type { Commit } from '../integrity/commit.ts';
import type { Integrity } from '../integrity/files.ts';
import type { Finding } from './rules.ts';

/** Of the process: all is the same; something differs; it could not be compared. */
export type ExitCode = 0 | 1 | 3;

export interface Compared {
  readonly site: Pick<Integrity, 'commit' | 'isChanged'>;
  /** What the checkout is at; null: git does not know. */
  readonly here: Commit | null;
  readonly checkout: string;
  readonly findings: readonly Finding[];
}

const CHANGED = ', with changes that are in no commit';

const isElsewhere = ({ site, here }: Pick<Compared, 'site' | 'here'>): boolean =>
  site.commit !== null && site.commit !== here?.commit;

/** Which commits were compared, and how to come to that of the site. */
function commitLines({ site, here, checkout }: Compared): string[] {
  const at = ({ commit, isChanged }: Commit): string => commit + (isChanged ? CHANGED : '');
  const { commit, isChanged } = site;
  return [
    commit === null
      ? 'The site does not know of which commit it was built.'
      : `The site names commit   ${at({ commit, isChanged })}`,
    here === null ? `${checkout}: git does not know at which commit.` : `The checkout is at      ${at(here)}`,
    ...(isElsewhere({ site, here })
      ? [
          `To compare with the site's commit, in ${checkout}: git fetch && git checkout ${commit}`,
          'Then run this again. If git finds no such commit, the site names one that was not published.',
        ]
      : []),
  ];
}

/** The sentence that everything comes to, and the exit code that says the same. */
export function judge({ site, here, findings }: Compared): { code: ExitCode; sentence: string } {
  const others = findings.filter(({ outcome }) => outcome !== 'same').length;
  if (others === 0)
    return { code: 0, sentence: `All ${findings.length} are the same as the checkout builds.` };
  const some = `${others} of ${findings.length} are not the same`;
  if (isElsewhere({ site, here }))
    return {
      code: 3,
      sentence: `${some}, as may be: the checkout is at another commit. That shows nothing yet.`,
    };
  const why = site.isChanged || here?.isChanged ? ' Changes that are in no commit may be why.' : '';
  return { code: 1, sentence: `${some}: not what this commit builds.${why}` };
}

const LIMITS = `This is what the site served to this machine, now. It cannot show that it serves everybody the same: ask from elsewhere, too.
What happens behind it, the words of its pages, and pages of other kinds are not compared. docs/verify.md says more.`;

/** The report, line by line. */
export function reportLines(origin: string, compared: Compared): string[] {
  const { findings } = compared;
  return [
    origin,
    '',
    ...commitLines(compared),
    '',
    ...findings.map(({ outcome, name, where }) => `${outcome.padEnd(8)} ${name.padEnd(16)} ${where}`),
    '',
    judge(compared).sentence,
    '',
    LIMITS,
  ];
}
