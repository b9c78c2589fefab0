// A body that is a form with files, as a browser sends it.
import { AppError } from './errors.ts';

/** Whether the header says that the body is such a form. */
export const isForm = (contentType: string | undefined): boolean =>
  (contentType ?? '').toLowerCase().startsWith('multipart/form-data');

/** The form. Refuses (BAD_INPUT) what is none. */
export async function formIn(contentType: string, body: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch (cause) {
    throw new AppError('BAD_INPUT', 'The body is no form with files.', { cause });
  }
}
