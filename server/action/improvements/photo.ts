// GET /results/SLUG/photos/HASH.jpg: a photo of something published, for everybody and for good; and drafts' for members.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import type { PhotoSize } from '../../foundation/improvements/rules.ts';
import type { Context } from '../../api/context.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { findPhoto, findSmallPhoto } from './store-photos.ts';

/** A year. The name changes with what it names. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

function send(response: ServerResponse, bytes: Buffer | null, caching: string, isWanted = true): void {
  if (bytes === null) throw new AppError('NOT_FOUND', 'There is no such photo.');
  response.writeHead(200, {
    'content-type': 'image/jpeg',
    'content-length': bytes.length,
    'cache-control': caching,
    'content-security-policy': "default-src 'none'",
  });
  response.end(isWanted ? bytes : undefined);
}

/** Answers with a photo. What is not published is not there (NOT_FOUND). */
export async function answerPhoto(
  { method }: IncomingMessage,
  response: ServerResponse,
  { slug, hash, size }: { readonly slug: string; readonly hash: string; readonly size: PhotoSize },
  context: Context,
): Promise<void> {
  const municipality = await getMunicipality(context, slug);
  const read = context.grant('improvements.read', municipality.id);
  const bytes = await findPhoto(context.database.citizen.pool, read, hash, size);
  send(response, bytes, FOR_GOOD, method === 'GET');
}

/** GET /members/files/improvements/SLUG/photo.jpg?hash=HASH: a small photo for members, published or not. */
export const DRAFT_PHOTO = membersFile(
  'GET',
  '/improvements/:slug/photo.jpg',
  'improvements.manage',
  answerDraftPhoto,
);

async function answerDraftPhoto({
  response,
  grant: manage,
  params,
  context,
}: FileAsked<'improvements.manage'>): Promise<void> {
  const hash = params.get('hash') ?? '';
  const bytes = await asGranted(context, manage, (tx) => findSmallPhoto(tx, manage, hash));
  send(response, bytes, 'private, max-age=3600');
}
