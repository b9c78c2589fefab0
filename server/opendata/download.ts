// A file of any size on its way, a piece at a time: as gzip or as it is, some at once, none for ever.
import { extname } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { AppError } from '../errors.ts';
import { isKnown, takesGzip } from '../negotiation.ts';
import { gzipOf } from './gzip.ts';
import { FOR_GOOD, tagOf, type Whose } from './send.ts';
import type { StoredFile } from './store.ts';

/** So many files are sent at once: each takes memory and time of the server's. */
const MOST_AT_ONCE = 16;
const RETRY_SECONDS = 10;
/** Whoever is slower than that makes room for others. */
const PATIENCE_MS = 600_000;

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.json': 'application/csvm+json; charset=utf-8',
};

export interface Slots {
  /** Does the work where there is room for it; refuses (TOO_MANY_REQUESTS) where there is none. */
  readonly within: (work: () => Promise<void>) => Promise<void>;
}

/** Room for some downloads at once. */
export function createSlots(most = MOST_AT_ONCE): Slots {
  let taken = 0;
  return {
    within: async (work) => {
      if (taken >= most)
        throw new AppError('TOO_MANY_REQUESTS', 'Many files are being sent. Try again in a moment.', {
          retrySeconds: RETRY_SECONDS,
        });
      taken += 1;
      try {
        await work();
      } finally {
        taken -= 1;
      }
    },
  };
}

export interface Download {
  readonly whose: Whose;
  readonly version: string;
  readonly file: StoredFile;
  readonly slots: Slots;
  /** What the file says, deflated, read as it is asked for. */
  readonly pieces: AsyncIterable<Buffer>;
}

/** Sends the file, its head alone, or only that whoever asks has it. Who goes away before the end is no fault. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { whose, version, file, slots, pieces }: Download,
): Promise<void> {
  const isCompressed = takesGzip(request);
  const etag = tagOf(file.sha256, isCompressed);
  const ending = extname(file.name);
  const common = { ...whose.headers, ...FOR_GOOD, etag, vary: 'accept-encoding', 'accept-ranges': 'none' };
  if (isKnown(request, etag)) {
    response.writeHead(304, common).end();
    return;
  }
  const send = async (): Promise<void> => {
    response.writeHead(200, {
      ...common,
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${fileName(whose, version, file)}"`,
      ...(isCompressed ? { 'content-encoding': 'gzip' } : { 'content-length': file.bytes }),
    });
    if (request.method === 'HEAD') return void response.end();
    const compressed = gzipOf(pieces, file);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      if (isCompressed) await pipeline(compressed, response, { signal });
      else await pipeline(compressed, createGunzip(), response, { signal });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  };
  await slots.within(send);
}

function fileName({ slug, isDemo }: Whose, version: string, { name }: StoredFile): string {
  return `${isDemo ? 'DEMO-' : ''}${slug}-${version}-${name}`;
}

/** Whether whoever asked has gone away, or was too slow. */
function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE');
}
