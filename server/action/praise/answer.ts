// GET /members/files/praise/SLUG.pdf: the certificate of thanks of a place, for whoever works with it.
import { daysFrom } from '../../results/aggregates/summary.ts';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { idFrom } from '../../api/scalars.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { isDay } from '../../foundation/days.ts';
import { papersOf } from '../../foundation/pdf/draw-in-child.ts';
import type * as papers from './drawn-certificate.ts';
import { certificateOf } from './certificate.ts';
import { certificateTexts } from './text/certificate.ts';

const draw = papersOf<typeof papers>('server/action/praise/drawn-certificate');

/** `params`: the location, the first and the last day, where there are any, and the language. */
export const CERTIFICATE_FILE = membersFile(
  'GET',
  '/praise/:slug.pdf',
  'locations.manage',
  answerCertificate,
);

async function answerCertificate({
  response,
  municipality,
  grant: manage,
  params,
  context,
}: FileAsked<'locations.manage'>): Promise<void> {
  const id = idFrom(params.get('location') ?? '');
  const span = daysFrom({ from: dayOf(params.get('from')), to: dayOf(params.get('to')) });
  const language = fileLanguage(params);
  const certificate = await certificateOf({ municipality, manage, id, span, language }, context);
  const file = await draw('certificate', certificate);
  const name = `${certificateTexts(language).file}-${municipality.slug}-${id}-${certificate.to}.pdf`;
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': file.length,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
  response.end(file);
}

function dayOf(text: string | null): string | null {
  if (text === null || isDay(text)) return text;
  throw new AppError('BAD_INPUT', 'A day is written YYYY-MM-DD.');
}
