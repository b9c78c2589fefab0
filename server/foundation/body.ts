// Reads a request's body, up to a limit: what is longer is refused before it is read to its end.
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { AppError } from './errors.ts';

type TextType = 'application/json' | 'application/x-www-form-urlencoded';

/**
 * The body, which is of the type, as text. Refuses with WRONG_TYPE where its header says something else, and with BAD_INPUT
 * what is not UTF-8: replaced characters would be somebody else's words. One that is empty needs no type.
 */
export async function readBody(request: IncomingMessage, limit: number, type: TextType): Promise<string> {
  expectType(request, type);
  const body = await readBytes(request, limit);
  if (isUtf8(body)) return body.toString();
  throw new AppError('BAD_INPUT', 'The body is not UTF-8.');
}

/** More than any type with its parameters. */
const MOST_TYPE_CHARACTERS = 200;

function expectType({ headers }: IncomingMessage, type: TextType): void {
  const said = headers['content-type'];
  // What phones send with each vote.
  if (said === type) return;
  const isEmpty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
  if (said === undefined && isEmpty) return;
  const [media = '', ...parameters] =
    said === undefined || said.length > MOST_TYPE_CHARACTERS ? [] : said.toLowerCase().split(';');
  const isKnown = parameters.every((each) => /^charset="?utf-?8"?$/.test(each.trim()) || each.trim() === '');
  if (media.trim() !== type || !isKnown) throw new AppError('WRONG_TYPE', `Send ${type}, in UTF-8.`);
}

/**
 * The body. Refuses with TOO_LARGE what announces, or turns out to have, more bytes than the limit, and with WRONG_TYPE what is
 * compressed: nobody knows how large it would become.
 */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  // By events: an asynchronous iterator costs more than the rest of a vote's way through HTTP.
  return new Promise((resolve, reject) => {
    const coding = request.headers['content-encoding'];
    if (coding !== undefined && coding !== 'identity')
      return reject(new AppError('WRONG_TYPE', 'Send the body as it is, without Content-Encoding.'));
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(tooLarge(limit));
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return chunks.push(chunk);
      request.removeAllListeners('data').pause();
      return reject(tooLarge(limit));
    });
    request.on('end', () => {
      const [first = Buffer.alloc(0), ...others] = chunks;
      resolve(others.length === 0 ? first : Buffer.concat(chunks));
    });
    request.on('close', () => {
      if (!request.complete) reject(brokenOff());
    });
    // It may have closed before anybody listened.
    if (request.destroyed && !request.complete) reject(brokenOff());
  });
}

function brokenOff(): AppError {
  return new AppError('BAD_INPUT', 'The request broke off.');
}

/** The refusal of a body with more bytes than the limit. */
export function tooLarge(limit: number): AppError {
  return new AppError('TOO_LARGE', `A request has at most ${limit} bytes.`);
}
