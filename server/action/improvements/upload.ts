// POST /members/files/improvements/SLUG: a photo comes in; what is kept of it waits for the improvement that names it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import { readBytes } from '../../foundation/body.ts';
import type { Context } from '../../api/context.ts';
import { expectMethod } from '../../foundation/methods.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { PhotoError, shrink } from '../../foundation/improvements/shrink.ts';
import { forgetPhotos, insertPhoto } from './store-photos.ts';

export const PHOTO_UPLOAD_PATH = /^\/members\/files\/improvements\/([a-z0-9-]+)$/;

/** What the finest setting of a telephone comes to. */
const MOST_BYTES = 15_000_000;

/** Answers `{ photo: { hash, width, height } }`, or `{ refused: { fault } }`. The journal tells of it with the improvement. */
export async function answerUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
  context: Context,
): Promise<void> {
  const slug = PHOTO_UPLOAD_PATH.exec(pathname)?.[1] ?? '';
  expectMethod(request, response, ['POST']);
  const municipality = await getMunicipality(context, slug);
  // Before anything of the file is read.
  const edit = context.grant('improvements.edit', municipality.id);
  const told = await keep(await readBytes(request, MOST_BYTES), edit, context);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(told));
}

async function keep(bytes: Buffer, edit: Grant<'improvements.edit'>, context: Context): Promise<object> {
  try {
    const photo = await shrink(bytes);
    const { hash, width, height } = photo;
    return await change(context, edit, async (tx) => {
      await forgetPhotos(tx, edit, context.now());
      await insertPhoto(tx, edit, photo, context.now());
      return { outcome: { photo: { hash, width, height } }, audit: null };
    });
  } catch (error) {
    if (error instanceof PhotoError) return { refused: { fault: error.fault } };
    throw error;
  }
}
