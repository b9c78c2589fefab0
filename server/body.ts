// Reads a request's body, up to a limit: what is longer is refused before it is read to its end.
import type { IncomingMessage } from 'node:http';
import { AppError } from './errors.ts';

/** The body as text. Refuses with TOO_LARGE what announces, or turns out to have, more bytes than the limit. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const tooLarge = () => new AppError('TOO_LARGE', `A request has at most ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
