// The files that members fetch: which path is which.
import type { ServerResponse } from 'node:http';
import { answerJournal } from '../../municipality/journal/export.ts';
import { answerDocument } from '../../operator/documents/file.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { begin, end } from '../../foundation/loop/operations.ts';
import { answerCsv, answerXlsx } from '../../municipality/imports/export.ts';
import { answerDraftPhoto } from '../../action/improvements/photo.ts';
import { MOUNTING_FILES } from '../../signs/mounting/answer.ts';
import { answerCertificate } from '../../action/praise/answer.ts';
import { PRAISE_FILES } from '../../action/praise/export.ts';
import { answerPicture } from '../../signs/orders/picture-file.ts';
import { answerDraft } from '../../action/reports/file.ts';
import { RESULT_FILES } from '../../results/results/export.ts';
import { MAP_FILES } from '../../results/results/map.ts';
import { answerPosition } from '../../signs/rounds/map.ts';
import { answerMountingPhotoOf } from '../../signs/rounds/photo.ts';
import { VIEW_FILES } from '../../results/results/views-export.ts';
import { SIGN_FILES } from '../../signs/signs/export.ts';

export const FILES_PATH = '/members/files';

type Answer = (
  response: ServerResponse,
  slug: string,
  params: URLSearchParams,
  context: Context,
  id: string,
) => Promise<void>;

/** What follows the path, with the slug of the municipality in it, and the id of what it is of where there is one. Each answer asks for a grant of its own. */
const FILES: readonly (readonly [RegExp, Answer])[] = [
  [/^\/improvements\/([a-z0-9-]+)\/photo\.jpg$/, answerDraftPhoto],
  [/^\/orders\/([a-z0-9-]+)\/picture\.png$/, answerPicture],
  [/^\/rounds\/([a-z0-9-]+)\/photo\.jpg$/, answerMountingPhotoOf],
  [/^\/rounds\/([a-z0-9-]+)\/position\.svg$/, answerPosition],
  [/^\/journal\/([a-z0-9-]+)\.csv$/, answerJournal],
  [/^\/praise\/([a-z0-9-]+)\.pdf$/, answerCertificate],
  [/^\/locations\/([a-z0-9-]+)\.csv$/, answerCsv],
  [/^\/locations\/([a-z0-9-]+)\.xlsx$/, answerXlsx],
  ...RESULT_FILES,
  ...MAP_FILES,
  ...PRAISE_FILES,
  ...SIGN_FILES,
  [/^\/reports\/([a-z0-9-]+)\.pdf$/, answerDraft],
  [/^\/documents\/([a-z0-9-]+)\.pdf$/, answerDocument],
  ...VIEW_FILES,
  ...MOUNTING_FILES,
];

/** Answers with the file of the path; NOT_FOUND where there is none. */
export async function answerMembersFile(
  response: ServerResponse,
  { pathname, searchParams }: URL,
  context: Context,
): Promise<void> {
  const path = pathname.slice(FILES_PATH.length);
  for (const [pattern, answer] of FILES) {
    const [, slug, id = ''] = pattern.exec(path) ?? [];
    if (slug === undefined) continue;
    // The first part of a path that matched is the pattern's own.
    const operation = begin(`file ${path.split('/')[1] ?? ''}`);
    return answer(response, slug, searchParams, context, id).finally(() => end(operation));
  }
  throw new AppError('NOT_FOUND', 'There is no such file here.');
}
