// Reads a request's body, up to a limit: what is longer is refused before it is read to its end.
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { AppError } from './errors.ts';

/** The body as text. Refuses with BAD_INPUT what is not UTF-8: replaced characters would be somebody else's words. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const body = await readBytes(request, limit);
  if (isUtf8(body)) return body.toString();
  throw new AppError('BAD_INPUT', 'The body is not UTF-8.');
}

/** The body. Refuses with TOO_LARGE what announces, or turns out to have, more bytes than the limit. */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  // By events: an asynchronous iterator costs more than the rest of a vote's way through HTTP.
  return new Promise((resolve, reject) => {
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
