// Sends a file that was made, whole or the part that is still missing of it (RFC 9110, 14), or all of them as a ZIP.
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MadeFile } from '../../signs/orders/making-files.ts';
import { BEHIND_TOKEN } from './token-headers.ts';
import { zipBytes, zipOf } from './zip-stream.ts';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  xjdf: 'application/vnd.cip4-xjdf+xml',
  zip: 'application/zip',
};

function headersOf(name: string) {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const isPicture = ending === 'png';
  return {
    ...BEHIND_TOKEN,
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    'content-disposition': isPicture ? 'inline' : `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

interface Part {
  readonly start: number;
  /** The last byte. */
  readonly end: number;
}

/** The one part that is asked for; null: all of it; `none`: it has no such part. */
function partOf({ headers }: IncomingMessage, bytes: number, etag: string): Part | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === '' && to === '') return null;
  // Whoever began with another file begins anew.
  if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return null;
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end ? 'none' : { start, end };
}

/** What somebody breaks off is nobody's fault. */
async function send(response: ServerResponse, content: Readable): Promise<void> {
  try {
    await pipeline(content, response);
  } catch (error) {
    if (!response.closed && !response.destroyed) throw error;
  }
}

/** Sends one file. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { name, path, bytes, crc }: MadeFile,
): Promise<void> {
  const etag = `"${crc.toString(16)}-${bytes}"`;
  const headers = { ...headersOf(name), etag, 'accept-ranges': 'bytes' };
  const part = partOf(request, bytes, etag);
  if (part === 'none') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${bytes}` }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: bytes - 1 };
  response.writeHead(part ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(part && { 'content-range': `bytes ${start}-${end}/${bytes}` }),
  });
  if (request.method === 'HEAD') response.end();
  else await send(response, createReadStream(path, { start, end }));
}

/** Sends all files as an archive of this name. */
export async function sendZip(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  files: readonly MadeFile[],
): Promise<void> {
  response.writeHead(200, { ...headersOf(name), 'content-length': zipBytes(files) });
  if (request.method === 'HEAD') response.end();
  else await send(response, Readable.from(zipOf(files), { objectMode: false }));
}
