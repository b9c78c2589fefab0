// GET /members/files/orders/SLUG/picture.png?code=…&format=…&design=…: a sign as it would be printed, kept a while.
import { createHash } from 'node:crypto';
import { isDesign } from '../../../sign-generator/design/row-tables.ts';
import { AppError } from '../../foundation/errors.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import { drawPicture } from './picture-process.ts';
import { findPictured, type Pictured } from './sign-preview.ts';

const FRESH_MS = 900_000;
/** About 80 KB each. */
const MOST_PICTURES = 200;
const hashOf = (of: string | Buffer): string =>
  createHash('sha256').update(of).digest('base64url').slice(0, 22);

const drawn = createMemory<Buffer>({ now: () => performance.now(), freshMs: FRESH_MS, most: MOST_PICTURES });

/** The path of the picture, which holds all that it is drawn from but for what the city may change. */
export function pictureAddress({ slug, sign, asked }: Pictured): string {
  const { format, design, isTactile } = asked;
  const query = new URLSearchParams({ code: sign.code, format, design, ...(isTactile && { tactile: '1' }) });
  return `/members/files/orders/${slug}/picture.png?${query.toString()}`;
}

/** The picture, for whoever may order signs. */
export const PICTURE_FILE = membersFile('GET', '/orders/:slug/picture.png', 'orders.edit', answerPicture);

async function answerPicture({
  request,
  response,
  municipality,
  grant,
  params,
  context,
}: FileAsked<'orders.edit'>): Promise<void> {
  const [code, format = '', design = ''] = ['code', 'format', 'design'].map((name) => params.get(name) ?? '');
  if (!isDesign(design)) throw new AppError('BAD_INPUT', 'There is no such design.');
  const isTactile = params.has('tactile');
  const asked = { code: code ?? '', format, design, isTactile, press: 'universal' } as const;
  const found = await findPictured({ municipality, grant, context }, asked);
  if (found.outcome !== 'SignPicture') throw new AppError('BAD_INPUT', 'Such a sign cannot be printed.');
  const { content } = found;
  // By all that it shows: of a place that was renamed another one is drawn.
  const png = await drawn.find(hashOf(JSON.stringify({ content, format, design, isTactile })), () =>
    drawPicture(content, asked),
  );
  const etag = `"${hashOf(png)}"`;
  const isKnown = request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, {
    'content-type': 'image/png',
    'cache-control': 'private, no-cache',
    etag,
    ...(!isKnown && { 'content-length': png.length }),
  });
  response.end(isKnown ? undefined : png);
}
