// `npm run operator -- onboard`: a city from its files, to the print order that can be made and the first admin invited.
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { average as oneDecimal } from '../../../client/text/formats.ts';
import { say as fill } from '../../../client/text/say.ts';
import { getKey } from '../../access/grants/tokens.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { terminalLanguage, type Settings } from '../../foundation/settings/env.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import { problemSeen, sayUnfit } from '../../foundation/paper-addresses/rules.ts';
import { Failure } from '../../foundation/failure.ts';
import { readCells } from '../../municipality/cells/read.ts';
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
import { terminalWords } from './text/words.ts';
import type { TerminalWords } from './text/words.en.ts';

type Say = (sentence: string) => void;

/** Work that takes longer says how far it is. */
const PATIENCE_MS = 2_000;

/** Reads the files, then sets the city up or tells what that would do. Throws a Failure that names everything that is wrong. */
export async function runOnboard(
  operating: Operating,
  settings: Settings,
  { file, isDry, language: asked }: OnboardArgs,
  say: Say,
): Promise<void> {
  const started = performance.now();
  const language = asked ?? terminalLanguage();
  const words = terminalWords(language);
  const files = {
    yaml: { name: basename(file), bytes: await bytesOf(file, words) },
    read: async (name: string) => {
      const bytes = await readIfThere(resolve(dirname(file), name));
      return bytes && { name, bytes };
    },
  };
  const city = await readCity(files, (table) => sayTable(table, language).forEach(say));
  if (!('slug' in city)) throw refusal(city, language);
  const report = ({ step, done, of }: Progress) => {
    if (performance.now() - started > PATIENCE_MS)
      say(
        fill(of === null ? words.progress.unknown : words.progress.known, {
          step: words.steps[step],
          done: String(done),
          of: String(of),
        }),
      );
  };
  const { connections, now } = operating;
  const cells = readCells(settings.cells, settings.publicUrl);
  const onboarded = await onboard(city, { connections, viewer: OPERATOR, now, isDry, report, cells });
  if (onboarded.outcome === 'refused') throw refusal(onboarded.problems, language);
  if (onboarded.outcome === 'owned')
    return say(fill(words.onboard.owned, { slug: city.slug, url: `${settings.membersUrl}/members` }));
  const unfit = problemSeen(settings.publicUrl);
  if (unfit !== null) say(sayUnfit(settings.publicUrl, unfit, null, language));
  if (isDry) {
    for (const line of linesOf(onboarded.rows, words)) say(line);
    say(fill(words.onboard.wouldInvite, { who: whoOf(city.admin) }));
  } else await finish(operating, settings, city, words, say);
  for (const line of countsOf(onboarded.rows, words)) say(line);
  const seconds = oneDecimal((performance.now() - started) / 1000, language);
  return say(isDry ? words.dry : fill(words.doneIn, { seconds }));
}

function refusal(problems: readonly Problem[], language: LetterLanguage): Failure {
  const sentences = problems.map((problem) => sayProblem(problem, language));
  return new Failure([...sentences, sayRefused(sentences.length, language)].join('\n'));
}

async function bytesOf(file: string, { noFile }: TerminalWords): Promise<Buffer> {
  const bytes = await readIfThere(file);
  if (bytes === null) throw new Failure(fill(noFile, { file }));
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
  words: TerminalWords,
  say: Say,
): Promise<void> {
  const { connections } = operating;
  const { dataDir, publicUrl, membersUrl } = settings;
  await createPrintTokens(dataDir, getKey(dataDir, 'tokens'), connections.citizen).write();
  await tellFirst(operating, settings, { slug, admin }, words, say);
  const { results, members, signs } = words.onboard;
  say(`  ${results.padEnd(12)}${publicUrl}/results/${slug}`);
  say(`  ${members.padEnd(12)}${membersUrl}/members`);
  say(`  ${signs.padEnd(12)}npm run signs -- --municipality ${slug} --out signs --api ${publicUrl}`);
}

/** Invites the first admin, prints the link, and sends it. */
async function tellFirst(
  operating: Operating,
  settings: Settings,
  { slug, admin }: Pick<City, 'slug' | 'admin'>,
  words: TerminalWords,
  say: Say,
): Promise<void> {
  const { email } = admin;
  const municipality = await getMunicipality(operating.connections, slug);
  const invited = await inviteFirst(operating, municipality, admin);
  if (invited === null)
    return say(fill(words.onboard.again, { email, command: `npm run operator -- invite ${slug} ${email}` }));
  process.stdout.write(`${invited.link}\n`);
  say(await sendInvitation(operating, settings, invited, words));
  return say(fill(words.onboard.invited, { who: whoOf(admin), slug }));
}
