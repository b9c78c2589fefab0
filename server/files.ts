// The built files: read once at the start, served from memory, compressed once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readAssets } from '../client/citizen/assets.ts';
import type { Assets } from '../client/citizen/context.ts';
import { nameAssets } from './pages/inline.ts';

interface File {
  readonly type: string;
  readonly body: Buffer;
  readonly compressed: Buffer;
}

export interface Files {
  /** What stands inside citizens' pages, by name (pages/inline.ts). */
  readonly assets: Assets;
  /** What has an address: the explorer of places, the explorer of the API, and what they are made of; and the members' page. */
  readonly byPath: ReadonlyMap<string, File>;
}

const DIST = join(import.meta.dirname, '..', 'client', 'dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Scripts and styles of our own only. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; ";
const NO_FORMS = "form-action 'none'";
/** Members see in a frame what a page of citizens will look like, by a form that asks for it. */
const PREVIEWS = "form-action 'self'; frame-src 'self'";

/** At the root, since a worker serves what lies beside it; its policy decides what it may fetch. */
const WORKER = '/worker.js';

/** The one page of the members' app. It is no path: only members/answer.ts serves it, on their own host. */
export const MEMBERS_PAGE = 'members.html';

/** The name that the built pages carry, where the platform's goes. */
const NAME = 'Kazva';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function readOne(path: string, platformName = NAME): Promise<File> {
  const built = await readFile(path);
  const body =
    platformName === NAME ? built : Buffer.from(built.toString().replaceAll(NAME, escapeHtml(platformName)));
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', body, compressed: gzipSync(body) };
}

/** Reads what the client's build left, and puts the platform's name into the pages. Fails where nothing was built. */
export async function readFiles(platformName: string): Promise<Files> {
  const names = await readdir(join(DIST, 'assets'), { recursive: true, withFileTypes: true });
  const byPath = new Map<string, File>();
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    byPath.set(path.slice(DIST.length), await readOne(path));
  }
  byPath.set(WORKER, await readOne(join(DIST, 'worker.js')));
  byPath.set('/tablet.webmanifest', await readOne(join(DIST, 'tablet.webmanifest'), platformName));
  byPath.set('/explore', await readOne(join(DIST, 'explore.html'), platformName));
  byPath.set('/graphql', await readOne(join(DIST, 'explorer.html'), platformName));
  byPath.set(MEMBERS_PAGE, await readOne(join(DIST, MEMBERS_PAGE), platformName));
  return { assets: nameAssets(await readAssets(DIST)), byPath };
}

/** Whether whoever asks can read gzip, and does not say that it must not be (`q=0`). */
export function takesGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(headers['accept-encoding'] ?? '');
}

/** Answers where the path is one of the files; tells whether it was. Names in /assets carry a hash of what they hold. */
export function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { byPath }: Files,
): boolean {
  const file = byPath.get(path);
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const isCompressed = takesGzip(request);
  const body = isCompressed ? file.compressed : file.body;
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': body.length,
    vary: 'accept-encoding',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isCompressed && { 'content-encoding': 'gzip' }),
    ...((file.type.startsWith('text/html') || path === WORKER) && {
      'content-security-policy': POLICY + (path === MEMBERS_PAGE ? PREVIEWS : NO_FORMS),
    }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
