// Every file that members take or send, and which of them an address means.
import { JOURNAL_FILE } from '../../municipality/journal/export.ts';
import { DOCUMENT_FILE } from '../../operator/documents/file.ts';
import { sourceOf } from '../../foundation/address-pattern.ts';
import { AppError } from '../../foundation/errors.ts';
import { begin, end } from '../../foundation/loop/operations.ts';
import { expectMethod, READ } from '../../foundation/methods.ts';
import { IMPORT_FILE } from '../../municipality/imports/answer.ts';
import { LOCATION_FILES } from '../../municipality/imports/export.ts';
import type { FileRequest, MembersFile } from '../../municipality/municipalities/members-file.ts';
import { DRAFT_PHOTO } from '../../action/improvements/photo.ts';
import { PHOTO_UPLOAD } from '../../action/improvements/upload.ts';
import { MOUNTING_FILES } from '../../signs/mounting/answer.ts';
import { CERTIFICATE_FILE } from '../../action/praise/answer.ts';
import { PRAISE_FILES } from '../../action/praise/export.ts';
import { PICTURE_FILE } from '../../signs/orders/picture-file.ts';
import { DRAFT_FILE } from '../../action/reports/file.ts';
import { RESULT_FILES } from '../../results/results/export.ts';
import { MAP_FILE } from '../../results/results/map.ts';
import { POSITION_FILE } from '../../signs/rounds/map.ts';
import { MOUNTING_PHOTO_FILE } from '../../signs/rounds/photo.ts';
import { VIEW_FILES } from '../../results/results/views-export.ts';
import { SIGN_FILES } from '../../signs/signs/export.ts';

const FILES_PATH = '/members/files/';

/** All of them. What each asks of the policy is walked in test/tenancy/files.test.ts. */
export const MEMBERS_FILES: readonly MembersFile[] = [
  JOURNAL_FILE,
  IMPORT_FILE,
  ...LOCATION_FILES,
  ...RESULT_FILES,
  ...VIEW_FILES,
  MAP_FILE,
  ...SIGN_FILES,
  PICTURE_FILE,
  ...MOUNTING_FILES,
  MOUNTING_PHOTO_FILE,
  POSITION_FILE,
  DRAFT_PHOTO,
  PHOTO_UPLOAD,
  CERTIFICATE_FILE,
  ...PRAISE_FILES,
  DRAFT_FILE,
  DOCUMENT_FILE,
];

const PARTS = { slug: '[a-z0-9-]+' };
const PATTERNS = MEMBERS_FILES.map((file) => ({
  ...file,
  pattern: new RegExp(`^${sourceOf(file.path, PARTS)}$`),
}));

/** Whether the path is one of a file. */
export function isFilePath(path: string): boolean {
  return path.startsWith(FILES_PATH);
}

/** Answers with the file of the path; NOT_FOUND where there is none, WRONG_METHOD where it is not asked for so. */
export async function answerMembersFile(
  { pathname, searchParams: params }: URL,
  asked: Omit<FileRequest, 'slug' | 'id' | 'params'>,
): Promise<void> {
  const path = pathname.slice(FILES_PATH.length - 1);
  for (const { pattern, method, answer } of PATTERNS) {
    const { slug, id = '' } = pattern.exec(path)?.groups ?? {};
    if (slug === undefined) continue;
    expectMethod(asked.request, asked.response, method === 'GET' ? READ : [method]);
    // The first part of a path that matched is the pattern's own.
    const operation = begin(`file ${path.split('/')[1] ?? ''}`);
    return answer({ ...asked, params, slug, id }).finally(() => end(operation));
  }
  throw new AppError('NOT_FOUND', 'There is no such file here.');
}
