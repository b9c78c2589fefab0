// GET /members/files/rounds/SLUG/photo.jpg?mounting=ID: the photo that a fitter took, for members.
import type { ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { findAsked } from './asked.ts';
import { findPhoto } from './store-photo.ts';

/** Answers with it; NOT_FOUND where there is none, or none any more. */
export async function answerMountingPhotoOf(
  response: ServerResponse,
  slug: string,
  params: URLSearchParams,
  context: Context,
): Promise<void> {
  const bytes = await findAsked(context, slug, params, findPhoto);
  if (bytes === null) throw new AppError('NOT_FOUND', 'There is no such photo.');
  response.writeHead(200, {
    'content-type': 'image/jpeg',
    'content-length': bytes.length,
    // It is to be forgotten here on a day: browsers do not keep it either.
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
  });
  response.end(bytes);
}
