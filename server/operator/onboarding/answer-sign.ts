// POST /operator/onboarding/sign: the files of a city come in, the sign of its first place goes out as a picture.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { readBytes } from '../../foundation/body.ts';
import { AppError } from '../../foundation/errors.ts';
import { listUndrawable } from '../../signs/orders/drawable.ts';
import { drawPicture } from '../../signs/orders/picture-process.ts';
import type { Content } from '../../signs/orders/shop-content.ts';
import { firstSignOf } from './first-sign.ts';
import { readCity } from './read.ts';
import { cityFilesIn, MAX_FILES_BYTES, takeTurn } from './sent-files.ts';

const MAKING = { format: 'a5', design: 'classic', press: 'universal', isTactile: false } as const;

/** Answers a PNG on which TEST stands; nothing of it (204) where the sign cannot be drawn. Refuses files with problems (BAD_INPUT). */
export async function answerSign(
  request: IncomingMessage,
  response: ServerResponse,
  { viewer, publicUrl }: Context,
): Promise<void> {
  // Before anything of the files is read.
  grant(viewer, 'platform.read', null);
  const body = await readBytes(request, MAX_FILES_BYTES);
  const files = await cityFilesIn(request.headers['content-type'], body);
  const content = await takeTurn(async () => {
    const city = await readCity(files);
    if (!('slug' in city)) throw new AppError('BAD_INPUT', 'Something is wrong with the files.');
    return firstSignOf(city, publicUrl);
  });
  const png = await drawn(content);
  const headers = { 'cache-control': 'no-store' };
  if (png === null) response.writeHead(204, headers);
  else response.writeHead(200, { ...headers, 'content-type': 'image/png', 'content-length': png.length });
  response.end(png ?? undefined);
}

/** Null where its texts do not fit, or colour or arms cannot be printed. */
async function drawn(content: Content): Promise<Buffer | null> {
  const undrawable = await listUndrawable(content, MAKING);
  return undrawable?.length === 0 ? drawPicture(content, { ...MAKING, isTrial: true }) : null;
}
