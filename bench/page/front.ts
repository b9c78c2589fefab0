// One origin for all contenders: the peers' built pages, compressed, and everything else from the product behind it.
import { readdir, readFile } from 'node:fs/promises';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PeerPages } from './peers.ts';

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

/** Answers by HTTP/1.1 and by HTTP/2 alike. */
export type Front = (request: Request, response: Response) => void;

interface File {
  readonly type: string;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const HTML = 'text/html; charset=utf-8';

/** A page that is empty until its script has run. `before`: what the script reads. */
function shell(name: string, hasStyle: boolean, before: string): string {
  const style = hasStyle ? `<link rel="stylesheet" href="/peers/${name}/assets/page.css">` : '';
  return (
    `<!doctype html><html lang="bg"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<link rel="icon" href="data:,">${style}</head><body><div id="${name}"></div>${before}` +
    `<script type="module" src="/peers/${name}/assets/page.js"></script></body></html>`
  );
}

async function readPeer(name: string, folder: string, before: string): Promise<[string, File][]> {
  const names = await readdir(join(folder, 'assets'));
  const index = shell(name, names.includes('page.css'), before);
  const files: [string, File][] = [[`/peers/${name}`, { type: HTML, body: gzipSync(index) }]];
  for (const file of names) {
    const body = gzipSync(await readFile(join(folder, 'assets', file)));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    files.push([`/peers/${name}/assets/${file}`, { type, body }]);
  }
  return files;
}

/** Headers of HTTP/1.1 about one connection, which HTTP/2 does not take. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host']);

function forward(port: string, request: Request, response: Response): void {
  const kept = Object.entries(request.headers).filter(
    ([name]) => !name.startsWith(':') && !OF_CONNECTION.has(name),
  );
  const headers = { ...Object.fromEntries(kept), host: `localhost:${port}` };
  const { method = 'GET', url: path = '/' } = request;
  const behind = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined && !OF_CONNECTION.has(name)) response.setHeader(name, value);
    response.statusCode = answer.statusCode ?? 502;
    answer.pipe(response as ServerResponse);
  });
  behind.on('error', () => {
    response.statusCode = 502;
    response.end();
  });
  request.pipe(behind);
}

/** `peers`: null where none is measured. `place`: what SurveyJS asks about, as JSON. */
export async function createFront(port: string, peers: PeerPages | null, place: string): Promise<Front> {
  const script = `<script>window.place=${place.replaceAll('<', String.raw`\u003c`)}</script>`;
  const files = new Map(
    peers === null
      ? []
      : [...(await readPeer('react', peers.react, '')), ...(await readPeer('survey', peers.survey, script))],
  );
  return (request, response) => {
    const file = files.get(request.url ?? '/');
    if (!file) return forward(port, request, response);
    response.setHeader('content-type', file.type);
    response.setHeader('content-encoding', 'gzip');
    response.setHeader('content-length', file.body.length);
    response.end(file.body);
  };
}
