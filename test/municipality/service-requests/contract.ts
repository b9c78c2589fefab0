// A server that speaks GeoReport v2 as was recorded of others (docs/problem-reports.md), and one that breaks it in each way that is tried.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEFINITION, SERVICES, stateOf, XML_DEFINITION, XML_SERVICES, xmlOf } from './contract-answers.ts';

/** What it does with whatever it is asked. */
export type Manner =
  | 'realtime'
  | 'token'
  | 'silent about its number'
  | 'wrapped'
  | 'refuses'
  | 'is broken'
  | 'speaks no format'
  | 'lists nothing readable'
  | 'never answers'
  | 'never ends'
  | 'leads elsewhere';

/** What it was sent. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly photo?: Buffer;
}

export interface Contract {
  readonly host: string;
  readonly endpoint: string;
  readonly heard: Heard[];
  /** What its own log may keep: of each request a line with its head and all that was sent. */
  readonly log: string[];
  manner: Manner;
  readonly close: () => Promise<void>;
}

/** The fields, of a list all, and the photo that came as a file. */
async function readSent(request: IncomingMessage): Promise<Pick<Heard, 'fields' | 'photo'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return { fields: fieldsOf(new URLSearchParams(body.toString())) };
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const words = new URLSearchParams();
  let photo: Buffer | undefined;
  for (const [name, value] of form)
    if (typeof value === 'string') words.append(name, value);
    else photo = Buffer.from(await value.arrayBuffer());
  return { fields: fieldsOf(words), ...(photo && { photo }) };
}

const fieldsOf = (all: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...new Set(all.keys())].map((name) => [name, all.getAll(name).join('|')]));

/** Starts one on this machine. */
export async function startContract(): Promise<Contract> {
  const heard: Heard[] = [];
  const log: string[] = [];
  const told: { manner: Manner } = { manner: 'realtime' };
  const server = createServer((request, response) => {
    void readSent(request).then((sent) => {
      const url = new URL(request.url ?? '/', 'http://contract');
      const method = request.method ?? '';
      const { fields } = method === 'POST' ? sent : { fields: fieldsOf(url.searchParams) };
      heard.push({ ...sent, method, path: url.pathname, fields });
      log.push(JSON.stringify([request.socket.remotePort, method, request.url, request.rawHeaders, fields]));
      const isXml = url.pathname.endsWith('.xml');
      const answer = (status: number, text: string) => response.writeHead(status).end(text);
      const { manner } = told;
      if (manner === 'never answers') return undefined;
      if (manner === 'never ends') {
        response.writeHead(200);
        const more = (): unknown => response.destroyed || response.write(' '.repeat(65_536), more);
        return more();
      }
      if (manner === 'leads elsewhere') return response.writeHead(302, { location: '/elsewhere' }).end();
      if (manner === 'is broken') return answer(500, 'Internal Server Error');
      if (manner === 'speaks no format') return answer(200, '<html><body>Login</body>');
      if (manner === 'lists nothing readable') return answer(200, isXml ? '<a><!DOCTYPE b></a>' : '{"a":1}');
      if (manner === 'refuses') {
        const error = { code: '403', description: `Invalid api_key received: ${fields['api_key'] ?? ''}` };
        return answer(403, isXml ? xmlOf('errors', 'error', error) : JSON.stringify([error]));
      }
      if (url.pathname.startsWith('/o311/services/POT.'))
        return answer(200, isXml ? XML_DEFINITION : JSON.stringify(DEFINITION));
      const [, what = '', number = ''] =
        /^\/o311\/(requests|tokens)\/(.+)\.(?:json|xml)$/.exec(url.pathname) ?? [];
      if (what !== '') {
        const found = stateOf(what, decodeURIComponent(number));
        const missing = { code: '404', description: 'Resource not found' };
        if (found === null)
          return answer(404, isXml ? xmlOf('errors', 'error', missing) : JSON.stringify([missing]));
        return answer(200, isXml ? xmlOf('service_requests', 'request', found) : JSON.stringify([found]));
      }
      if (url.pathname.startsWith('/o311/services')) {
        const list = manner === 'wrapped' ? { services: SERVICES } : SERVICES;
        return answer(200, isXml ? XML_SERVICES : JSON.stringify(list));
      }
      const receipt: Record<string, string> =
        manner === 'token'
          ? { token: '12345' }
          : manner === 'realtime'
            ? { service_request_id: '293944' }
            : {};
      const full = { ...receipt, service_notice: 'The City will inspect.', account_id: '' };
      return answer(201, isXml ? xmlOf('service_requests', 'request', full) : JSON.stringify([full]));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    host,
    endpoint: `http://${host}/o311`,
    heard,
    log,
    get manner() {
      return told.manner;
    },
    set manner(manner) {
      told.manner = manner;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
