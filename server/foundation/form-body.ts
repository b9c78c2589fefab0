// A body that is a form with files, as a browser sends it.
import { MIMEType } from 'node:util';
import { AppError } from './errors.ts';

/** Whether the header says that the body is such a form. */
export const isForm = (contentType: string | undefined): boolean =>
  (contentType ?? '').toLowerCase().startsWith('multipart/form-data');

/** More than any form of ours has: a part is read in the event loop, and ten megabytes hold a hundred thousand. */
const MOST_PARTS = 300;

/** The form. Refuses (BAD_INPUT) what is none, and one of too many parts before any is read. */
export async function formIn(contentType: string, body: Buffer): Promise<FormData> {
  if (countUpTo(MOST_PARTS + 2, delimiterIn(contentType), body) > MOST_PARTS + 1)
    throw new AppError('BAD_INPUT', `A form has at most ${MOST_PARTS} parts.`);
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch (cause) {
    throw new AppError('BAD_INPUT', 'The body is no form with files.', { cause });
  }
}

/** What stands before each part, and behind the last; null where the header names none. */
function delimiterIn(contentType: string): string | null {
  try {
    const boundary = new Map(new MIMEType(contentType).params).get('boundary');
    return boundary ? `--${boundary}` : null;
  } catch {
    // It is no type: whoever reads the form says so.
    return null;
  }
}

function countUpTo(most: number, delimiter: string | null, body: Buffer): number {
  if (delimiter === null) return 0;
  let count = 0;
  for (let at = body.indexOf(delimiter); at !== -1 && count < most; at = body.indexOf(delimiter, at + 1))
    count += 1;
  return count;
}
