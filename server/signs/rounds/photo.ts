// GET /members/files/rounds/SLUG/photo.jpg?mounting=ID: the photo that a fitter took, for members.
import { AppError } from '../../foundation/errors.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { findAsked } from './mounting-request.ts';
import { findPhoto } from './store-photo.ts';

/** Answers with it; NOT_FOUND where there is none, or none any more. */
export const MOUNTING_PHOTO_FILE = membersFile('GET', '/rounds/:slug/photo.jpg', 'rounds.read', answerPhoto);

async function answerPhoto(asked: FileAsked<'rounds.read'>): Promise<void> {
  const { response } = asked;
  const bytes = await findAsked(asked, findPhoto);
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
