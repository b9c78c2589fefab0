// A file of text from a person's disk: small enough, in UTF-8, and what can go wrong with it as a sentence.
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { SignFailure } from '../failure.ts';
import { sourceText } from '../text/sources.ts';

/** Half a million signs in a table. */
const MOST_BYTES = 200e6;
const MARK = Buffer.from('\ufeff');

/** Returns the bytes of a file without a byte order mark. Throws a SignFailure if it cannot be read, or is no UTF-8. */
export async function readTextFile(path: string, most = MOST_BYTES): Promise<Buffer> {
  const bytes = await readBytes(path, most);
  if (!isUtf8(bytes)) throw new SignFailure(sourceText.notUtf8(path));
  const text = bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes;
  if (text.length === 0) throw new SignFailure(sourceText.empty(path));
  return text;
}

async function readBytes(path: string, most: number): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new SignFailure(sourceText.noFile(path));
    if (found.size > most) throw new SignFailure(sourceText.tooLarge(path, most));
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new SignFailure(sourceText.unreadable(path, String(error.code)));
    throw error;
  }
}

/** Returns what a file of JSON holds. Throws a SignFailure if it is no JSON, or only a part of one. */
export async function readJson(path: string, most = MOST_BYTES): Promise<unknown> {
  const text = await readTextFile(path, most);
  try {
    return JSON.parse(text.toString('utf8')) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/gu, ' ') : String(error);
    throw new SignFailure(sourceText.noJson(path, reason));
  }
}
