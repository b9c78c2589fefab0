// The built files: read once at the start, served from memory, compressed once.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readAssets } from '../../../client/citizen/assets.ts';
import { readChecklistAssets, type ChecklistAssets } from '../../../client/checklist/assets.ts';
import { readMountAssets, type MountAssets } from '../../../client/fitter/assets.ts';
import type { Assets } from '../../../client/parts/page/context.ts';
import { EVERY_PAGE } from '../framing-headers.ts';
import { nameAssets } from './inline.ts';
import { isKnown, takes, takesGzip } from '../negotiation.ts';
import { ROOT } from '../project-root.ts';

interface File {
  readonly type: string;
  readonly body: Buffer;
  readonly compressed: Buffer;
  /** Weak: the same for every form. */
  readonly etag: string;
  /** By brotli, an eighth smaller: the client's build made it, since it takes seconds. What is made here has none. */
  readonly brotli: Buffer | null;
}

export interface Files {
  /** What stands inside citizens' pages, by name (html/inline.ts). */
  readonly assets: Assets;
  /** What stands inside the page of a fitter's round. */
  readonly mount: MountAssets;
  /** What stands inside the page of a mystery client. */
  readonly checklist: ChecklistAssets;
  /** What has an address: the explorer of places, the explorer of the API, and what they are made of; and the members' page. */
  readonly byPath: ReadonlyMap<string, File>;
}

const pack = promisify(gzip);

const DIST = join(ROOT, 'client', 'dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Scripts and styles of our own only. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; ";
const NO_FORMS = "form-action 'none'";
/** Members see in a frame what a page of citizens will look like, by a form that asks for it. */
const PREVIEWS = "form-action 'self'; frame-src 'self'";

/** The worker that reads paper slips from photographs (client/members/paper-slips/reading). */
const SLIP_READER = /^\/assets\/slip-reader-[\w-]+\.js$/;
/** A worker is bound by the policy of its own file: it alone runs a WebAssembly, ours, and the page that starts it does not. */
const READER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'";

/** At the root, since a worker serves what lies beside it; its policy decides what it may fetch. */
export const WORKER = '/worker.js';
/** The same of a phone on which a fitter's round was opened. */
export const MOUNT_WORKER = '/mount-worker.js';
/** That of a mystery client's pages alone. */
export const CHECKLIST_WORKER = '/checklist-worker.js';
const WORKERS: readonly string[] = [WORKER, MOUNT_WORKER, CHECKLIST_WORKER];
/** Which commit was built, and the hashes of what pages run and are drawn by (client/integrity/write.ts). */
export const INTEGRITY = '/integrity.json';

/** The one page of the members' app. It is no path: only members/addresses.ts serves it, on their own host. */
export const MEMBERS_PAGE = 'members.html';
/** The same of operators: only operator/addresses.ts serves it, on the members' host. */
export const OPERATOR_PAGE = 'operator.html';

/** The name that the built pages carry, where the platform's goes. */
const NAME = 'Kazva';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function readOne(path: string, platformName = NAME): Promise<File> {
  const built = await readFile(path);
  const body =
    platformName === NAME ? built : Buffer.from(built.toString().replaceAll(NAME, escapeHtml(platformName)));
  const brotli = await readFile(`${path}.br`).catch(() => null);
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    body,
    compressed: await pack(body),
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    brotli,
  };
}

/** Reads what the client's build left, and puts the platform's name into the pages. Fails where nothing was built. */
export async function readFiles(platformName: string): Promise<Files> {
  const names = await readdir(join(DIST, 'assets'), { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = async (address: string, file = address, name?: string) =>
    [address, await readOne(join(DIST, file), name)] as const;
  const byPath = new Map(
    await Promise.all([
      ...files.map((path) => read(path.slice(DIST.length))),
      ...[...WORKERS, INTEGRITY].map((path) => read(path)),
      read('/tablet.webmanifest', 'tablet.webmanifest', platformName),
      read('/explore', 'explore.html', platformName),
      read('/graphql', 'graphiql.html', platformName),
      ...[MEMBERS_PAGE, OPERATOR_PAGE].map((page) => read(page, page, platformName)),
    ]),
  );
  return {
    assets: nameAssets(await readAssets(DIST)),
    mount: await readMountAssets(DIST),
    checklist: await readChecklistAssets(DIST),
    byPath,
  };
}

/** The smallest form that whoever asks can read. */
function formFor(request: IncomingMessage, { body, compressed, brotli }: File) {
  if (brotli !== null && takes(request, 'br')) return { sent: brotli, encoding: 'br' };
  return takesGzip(request) ? { sent: compressed, encoding: 'gzip' } : { sent: body, encoding: null };
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
  const { sent, encoding } = formFor(request, file);
  const isPage = file.type.startsWith('text/html');
  const headers = {
    vary: 'accept-encoding',
    etag: file.etag,
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isPage && EVERY_PAGE),
    ...(SLIP_READER.test(path) && { 'content-security-policy': READER_POLICY }),
    ...((isPage || WORKERS.includes(path)) && {
      'content-security-policy': POLICY + (path === MEMBERS_PAGE ? PREVIEWS : NO_FORMS),
    }),
  };
  if (isKnown(request, file.etag)) {
    response.writeHead(304, headers).end();
    return true;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': sent.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
  return true;
}
