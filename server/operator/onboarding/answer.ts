// POST /operator/onboarding/files: the files of a city come in, lines of JSON go out: progress, and then what they come to.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { grant } from '../../access/grants/grant.ts';
import { readBytes } from '../../foundation/body.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { tell } from '../../foundation/error-told.ts';
import type { Log } from '../../foundation/log.ts';
import type { ToldTable } from '../../municipality/imports/told-columns.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { City } from './checked-city.ts';
import { onboard } from './onboard-city.ts';
import { readCity } from './read.ts';
import { toldProblems, whoOf, type ToldOnboarding } from './response.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import { inviteFirst } from './first-admin.ts';
import { findPaperAddress } from '../../municipality/municipalities/paper-address.ts';
import { getMunicipality, handOver, operatingIn } from '../cities/platform-invitation.ts';
import { cityFilesIn, MAX_FILES_BYTES, takeTurn } from './sent-files.ts';

export interface OnboardingParts {
  readonly context: Context;
  readonly log: Log;
}

/** Answers the files of a city: what they would do, or with `?do` what they did. */
export async function answerOnboarding(
  request: IncomingMessage,
  response: ServerResponse,
  { searchParams }: URL,
  parts: OnboardingParts,
): Promise<void> {
  // Before anything of the files is read.
  grant(parts.context.viewer, 'platform.read', null);
  const files = await cityFilesIn(request.headers['content-type'], await readBytes(request, MAX_FILES_BYTES));
  const language = fileLanguage(searchParams);
  await takeTurn(async () => {
    response.writeHead(200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      // A proxy that gathers the lines would show no progress.
      'x-accel-buffering': 'no',
    });
    const line = (told: object) => void response.write(`${JSON.stringify(told)}\n`);
    try {
      let table: ToldTable | null = null;
      const city = await readCity(files, (read) => (table = read));
      if (!('slug' in city)) line({ refused: toldProblems(city, language), table });
      else line(await carryOut(city, table, parts, { language, isDone: searchParams.has('do'), line }));
    } catch (error) {
      line({ failed: tell(error, parts.log) });
    }
    response.end();
  });
}

interface Asked {
  readonly language: LetterLanguage;
  readonly isDone: boolean;
  readonly line: (told: object) => void;
}

async function carryOut(
  city: City,
  table: ToldTable | null,
  { context }: OnboardingParts,
  { language, isDone, line }: Asked,
): Promise<ToldOnboarding> {
  const { database: connections, viewer, now, cells } = context;
  const onboarded = await onboard(city, {
    connections,
    viewer,
    now,
    isDry: !isDone,
    cells,
    report: (progress) => line({ progress }),
  });
  if (onboarded.outcome === 'refused') return { refused: toldProblems(onboarded.problems, language), table };
  const { slug, admin } = city;
  if (onboarded.outcome === 'owned') return { owned: { slug } };
  const { rows } = onboarded;
  const name = textIn(city.settings.name, language);
  const { origin, problem } = await findPaperAddress(context, { isDemo: false, host: null });
  const address = { origin, isOwnHost: false, problem };
  const { arms, boundary } = city.settings;
  const told = { slug, name, address, arms, boundary, email: admin.email, who: whoOf(admin), rows, table };
  if (onboarded.outcome === 'planned') return { planned: told };
  const { printTokens, publicUrl } = context;
  const municipality = await getMunicipality(connections, slug);
  await printTokens.write();
  const invited = await inviteBy(context, municipality, admin);
  return { onboarded: { ...told, publicUrl, token: printTokens.of(municipality), ...invited } };
}

/** Invites the first admin and sends the letter; without a link where that was done before. */
async function inviteBy(
  context: Context,
  municipality: Municipality,
  admin: City['admin'],
): Promise<{ readonly link: string | null; readonly isSent: boolean }> {
  const invited = await inviteFirst(operatingIn(context), municipality, admin);
  return { link: invited?.link ?? null, isSent: await handOver(context, invited?.letter ?? null) };
}
