// GET /members/files/posters/SLUG.pdf: a poster for the room, of a month, or of what was said, done and promised.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../foundation/errors.ts';
import { createTurns } from '../../foundation/serial-queue.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { requirePaperAddress } from '../../municipality/municipalities/paper-address.ts';
import { draw } from '../orders/drawn.ts';
import { posterContent, wishIn } from './wish.ts';

/** Of members who wait for theirs: one is drawn at a time. */
const takeTurn = createTurns(5);

const FORMATS = ['a3', 'a4'] as const;

async function answer(asked: FileAsked<'locations.manage'>): Promise<void> {
  const { response, params, municipality, grant: manage, context } = asked;
  const wish = wishIn(params, municipality.slug);
  const format = FORMATS.find((each) => each === (params.get('format') ?? 'a3'));
  if (format === undefined) throw new AppError('BAD_INPUT', 'A poster is on a3 or a4.');
  const content = await posterContent(context, manage, municipality, wish);
  await requirePaperAddress(context, municipality);
  const words = ['posters', '--format', format];
  const file = await takeTurn(() =>
    draw({ words, list: content, refusal: 'This poster cannot be drawn.' }, (folder) =>
      readFile(join(folder, `poster-${format}.pdf`)),
    ),
  );
  const name = ['poster', wish.kind, municipality.slug, wish.location ?? wish.category, wish.month, format];
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': file.length,
    'content-disposition': `attachment; filename="${name.filter(Boolean).join('-')}.pdf"`,
    'cache-control': 'no-store',
  });
  response.end(file);
}

/** `params`: kind, month, format, and the location or the category that it is of. */
export const POSTER_FILE = membersFile('GET', '/posters/:slug.pdf', 'locations.manage', answer);
