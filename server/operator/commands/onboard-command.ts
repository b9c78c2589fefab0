// `npm run operator -- onboard`: a city from its files, to the print order that can be made and the first admin invited.
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { getKey } from '../../access/grants/tokens.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { terminalLanguage, type Settings } from '../../foundation/settings/env.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import { problemSeen, sayUnfit } from '../../foundation/paper-addresses/rules.ts';
import { Failure } from '../../foundation/failure.ts';
import { createPrintTokens } from '../../municipality/municipalities/print-tokens.ts';
import type { City } from '../onboarding/checked-city.ts';
import { onboard } from '../onboarding/onboard-city.ts';
import type { Problem } from '../onboarding/problem.ts';
import { readCity } from '../onboarding/read.ts';
import { sayProblem, sayRefused, sayTable } from '../onboarding/problem-words.ts';
import { whoOf } from '../onboarding/response.ts';
import type { OnboardArgs } from './args-onboarding.ts';
import { inviteFirst } from '../onboarding/first-admin.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import { sendInvitation } from './letters.ts';
import type { Progress } from '../../municipality/imports/rules.ts';
import { countsOf, linesOf } from './report-lines.ts';

type Say = (sentence: string) => void;

/** Work that takes longer says how far it is. */
const PATIENCE_MS = 2_000;

const STEPS = { READING: 'Reading', COMPARING: 'Comparing', SAVING: 'Saving' } as const;

/** Reads the files, then sets the city up or tells what that would do. Throws a Failure that names everything that is wrong. */
export async function runOnboard(
  operating: Operating,
  settings: Settings,
  { file, isDry, language: asked }: OnboardArgs,
  say: Say,
): Promise<void> {
  const started = performance.now();
  const language = asked ?? terminalLanguage();
  const files = {
    yaml: { name: basename(file), bytes: await bytesOf(file) },
    read: (name: string) => readIfThere(resolve(dirname(file), name)),
  };
  const city = await readCity(files, (table) => sayTable(table, language).forEach(say));
  if (!('slug' in city)) throw refusal(city, language);
  const report = ({ step, done, of }: Progress) => {
    if (performance.now() - started > PATIENCE_MS)
      say(`${STEPS[step]} places: ${done}${of === null ? '' : ` of ${of}`}`);
  };
  const { connections, now } = operating;
  const onboarded = await onboard(city, { connections, viewer: OPERATOR, now, isDry, report });
  if (onboarded.outcome === 'refused') throw refusal(onboarded.problems, language);
  if (onboarded.outcome === 'owned')
    return say(
      `${city.slug} is set up, and has members: from now on they change it, at ${settings.membersUrl}/members.`,
    );
  const unfit = problemSeen(settings.publicUrl);
  if (unfit !== null) say(sayUnfit(settings.publicUrl, unfit, null));
  if (isDry) {
    for (const line of linesOf(onboarded.rows)) say(line);
    say(`${whoOf(city.admin)} would be invited as admin.`);
  } else await finish(operating, settings, city, say);
  for (const line of countsOf(onboarded.rows)) say(line);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return say(isDry ? 'Nothing was written. Without --dry-run it is done.' : `Done in ${seconds} s.`);
}

function refusal(problems: readonly Problem[], language: LetterLanguage): Failure {
  const sentences = problems.map((problem) => sayProblem(problem, language));
  return new Failure([...sentences, sayRefused(sentences.length, language)].join('\n'));
}

async function bytesOf(file: string): Promise<Buffer> {
  const bytes = await readIfThere(file);
  if (bytes === null) throw new Failure(`There is no file ${file}.`);
  return bytes;
}

/** Null where there is no such file, or it is a folder. */
async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** What follows once the city is there: the token of its print shop, the invitation, and where to go. */
async function finish(
  operating: Operating,
  settings: Settings,
  { slug, admin }: City,
  say: Say,
): Promise<void> {
  const { connections } = operating;
  const { dataDir, publicUrl, membersUrl } = settings;
  await createPrintTokens(dataDir, getKey(dataDir, 'tokens'), connections.citizen).write();
  await tellFirst(operating, settings, slug, admin, say);
  say(`  Results   ${publicUrl}/results/${slug}`);
  say(`  Members   ${membersUrl}/members`);
  say(`  Signs     npm run signs -- --municipality ${slug} --out signs --api ${publicUrl}`);
}

/** Invites the first admin, prints the link, and sends it. */
async function tellFirst(
  operating: Operating,
  settings: Settings,
  slug: string,
  admin: City['admin'],
  say: Say,
): Promise<void> {
  const { email } = admin;
  const municipality = await getMunicipality(operating.connections, slug);
  const invited = await inviteFirst(operating, municipality, admin);
  if (invited === null)
    return say(`${email} is invited already. A new link: npm run operator -- invite ${slug} ${email}`);
  process.stdout.write(`${invited.link}\n`);
  say(await sendInvitation(operating, settings, invited));
  return say(`Invited ${whoOf(admin)} to ${slug} as admin. The link works once, for seven days.`);
}
