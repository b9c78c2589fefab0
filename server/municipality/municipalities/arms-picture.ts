// GET /results/SLUG/arms/HASH.svg: a city's arms as a picture, for everybody and for good.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { AppError } from '../../foundation/errors.ts';
import { takesGzip } from '../../foundation/negotiation.ts';
import type { Context } from '../../api/context.ts';
import { webpOf } from '../arms/picture.ts';
import { hashOfArms } from '../arms/source.ts';
import { getMunicipality } from './arguments.ts';

/** Answers with the arms. Those of another name, as of before a change, are not there (NOT_FOUND). */
export async function answerArms(
  request: IncomingMessage,
  response: ServerResponse,
  { slug, hash }: { readonly slug: string; readonly hash: string },
  context: Context,
): Promise<void> {
  const { arms } = await getMunicipality(context, slug);
  if (arms === null || hashOfArms(arms) !== hash) throw new AppError('NOT_FOUND', 'There are no such arms.');
  const isCompressed = takesGzip(request);
  const body = isCompressed ? gzipSync(arms) : Buffer.from(arms);
  response.writeHead(200, {
    'content-type': 'image/svg+xml',
    ...(isCompressed && { 'content-encoding': 'gzip' }),
    'content-length': body.length,
    vary: 'accept-encoding',
    // A year. The name changes with what it names.
    'cache-control': 'public, max-age=31536000, immutable',
    // Opened by itself, a picture that stands in it is seen too.
    'content-security-policy':
      webpOf(arms) === null ? "default-src 'none'" : "default-src 'none'; img-src data:",
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
