// GET /members/files/rounds/SLUG/position.svg?mounting=ID: where a fitter's phone was, beside the place that the sign is of.
import { drawPosition } from '../../../client/map/draw.tsx';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { findAsked } from './mounting-request.ts';
import { findPosition } from './store-position.ts';

/** Answers with the picture as a part of a page, which has its colours; NOT_FOUND where one of the two is not known, or not any more. */
export const POSITION_FILE = membersFile('GET', '/rounds/:slug/position.svg', 'rounds.read', answerPosition);

async function answerPosition(asked: FileAsked<'rounds.read'>): Promise<void> {
  const { response, params } = asked;
  const language = fileLanguage(params);
  const found = await findAsked(asked, findPosition);
  if (found === null) throw new AppError('NOT_FOUND', 'There is no such position.');
  // As the photo, it is to be forgotten on a day.
  response.writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' });
  response.end(drawPosition(found, language));
}
