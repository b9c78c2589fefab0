// GET /members/files/rounds/SLUG/position.svg?mounting=ID: where a fitter's phone was, beside the place that the sign is of.
import type { ServerResponse } from 'node:http';
import { drawPosition } from '../../../client/map/draw.tsx';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { findAsked } from './asked.ts';
import { findPosition } from './store-position.ts';

/** Answers with the picture as a part of a page, which has its colours; NOT_FOUND where one of the two is not known, or not any more. */
export async function answerPosition(
  response: ServerResponse,
  slug: string,
  params: URLSearchParams,
  context: Context,
): Promise<void> {
  const language = fileLanguage(params);
  const found = await findAsked(context, slug, params, findPosition);
  if (found === null) throw new AppError('NOT_FOUND', 'There is no such position.');
  // As the photo, it is to be forgotten on a day.
  response.writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' });
  response.end(drawPosition(found, language));
}
