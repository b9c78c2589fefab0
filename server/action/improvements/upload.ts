// POST /members/files/improvements/SLUG: a photo comes in; what is kept of it waits for the improvement that names it.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import { readBytes } from '../../foundation/body.ts';
import type { Context } from '../../api/context.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { PhotoError, shrink } from '../../foundation/improvements/shrink.ts';
import { forgetPhotos, insertPhoto } from './store-photos.ts';

/** What the finest setting of a telephone comes to. */
const MOST_BYTES = 15_000_000;

/** Answers `{ photo: { hash, width, height } }`, or `{ refused: { fault } }`. The journal tells of it with the improvement. */
export const PHOTO_UPLOAD = membersFile('POST', '/improvements/:slug', 'improvements.edit', answerUpload);

async function answerUpload({
  request,
  response,
  grant: edit,
  context,
}: FileAsked<'improvements.edit'>): Promise<void> {
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
