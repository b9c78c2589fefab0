// A file of any size on its way, a piece at a time: as gzip or as it is, some at once, none for ever.
import { extname } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isKnown, takesGzip } from '../../foundation/negotiation.ts';
import { FOR_GOOD, tagOf, type Whose } from './send-file.ts';
import type { Slot, Slots } from './slots.ts';
import type { StoredFile } from './store.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.json': 'application/csvm+json; charset=utf-8',
};

export interface Download {
  readonly whose: Whose;
  readonly version: string;
  readonly file: StoredFile;
  readonly slots: Slots;
  /** Whoever asks, by the network: for the slots alone. */
  readonly network: string;
  /** What the file says, deflated, read as it is asked for. */
  readonly pieces: AsyncIterable<Buffer>;
}

/** Sends the file, its head alone, or only that whoever asks has it. Who goes away before the end is no fault. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { whose, version, file, slots, network, pieces }: Download,
): Promise<void> {
  const isCompressed = takesGzip(request);
  const etag = tagOf(file.sha256, isCompressed);
  const ending = extname(file.name);
  const common = { ...whose.headers, ...FOR_GOOD, etag, vary: 'accept-encoding', 'accept-ranges': 'none' };
  if (isKnown(request, etag)) {
    response.writeHead(304, common).end();
    return;
  }
  const send = async ({ signal, count }: Slot): Promise<void> => {
    response.writeHead(200, {
      ...common,
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${fileName(whose, version, file)}"`,
      ...(isCompressed ? { 'content-encoding': 'gzip' } : { 'content-length': file.bytes }),
    });
    if (request.method === 'HEAD') return void response.end();
    const compressed = gzipOf(pieces, file);
    const counted = async function* (sent: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const piece of sent) {
        yield piece;
        count(piece.length);
      }
    };
    try {
      if (isCompressed) await pipeline(compressed, counted, response, { signal });
      else await pipeline(compressed, createGunzip(), counted, response, { signal });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  };
  await slots.within(network, send);
}

function fileName({ slug, isDemo }: Whose, version: string, { name }: StoredFile): string {
  return `${isDemo ? 'DEMO-' : ''}${slug}-${version}-${name}`;
}

/** Whether whoever asked has gone away, or was too slow. */
function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE');
}

/** The head of a gzip file (RFC 1952). No name, no time, no flags, any system: the same bytes for the same pieces. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** The end of a deflated stream: a last block with nothing in it. */
const LAST_BLOCK = Buffer.from([3, 0]);

/** A gzip file made of pieces that were deflated one by one: a head, the pieces, an empty last block, the sums. */
async function* gzipOf(
  pieces: AsyncIterable<Buffer>,
  { crc32, bytes }: { readonly crc32: number; readonly bytes: number },
): AsyncGenerator<Buffer> {
  yield HEAD;
  yield* pieces;
  const sums = Buffer.alloc(8);
  sums.writeUInt32LE(crc32, 0);
  sums.writeUInt32LE(bytes % 2 ** 32, 4);
  yield Buffer.concat([LAST_BLOCK, sums]);
}
