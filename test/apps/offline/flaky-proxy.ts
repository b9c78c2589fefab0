// A network between a phone and the real server that can be told to fail as real ones do, whenever a slip is posted or a page asked for.
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * What happens to the next one: it does not reach the server; it does, but its answer is lost; nobody ever answers; or
 * somebody else does, with a status.
 */
export type Mishap =
  | 'cut'
  | 'answer lost'
  | 'silence'
  | { readonly status: number; readonly retryAfter?: number; readonly body?: string };

export interface FlakyProxy {
  readonly origin: string;
  /** The fields of all posts, in order, whatever became of them. */
  readonly posts: URLSearchParams[];
  /** One for each coming post; none left means that posts get through. */
  readonly mishaps: Mishap[];
  /** The same for pages that are gone to. */
  readonly pageMishaps: Mishap[];
  /** The same for the scripts of workers. */
  readonly workerMishaps: Mishap[];
  readonly close: () => Promise<void>;
}

/** Listens on a free port. Also a proxy in the browser's sense: then any name leads to the server. */
export async function startFlakyProxy(target: string): Promise<FlakyProxy> {
  const posts: URLSearchParams[] = [];
  const mishaps: Mishap[] = [];
  const pageMishaps: Mishap[] = [];
  const workerMishaps: Mishap[] = [];

  const mishapsOf = ({ method, headers }: IncomingMessage): Mishap[] => {
    if (method === 'POST') return mishaps;
    if (headers['service-worker'] === 'script') return workerMishaps;
    return headers['sec-fetch-mode'] === 'navigate' ? pageMishaps : [];
  };

  const forward = async (from: IncomingMessage, body: Buffer): Promise<[IncomingMessage, Buffer]> => {
    const { pathname, search } = new URL(from.url ?? '/', target);
    const upstream = ask(new URL(pathname + search, target), { method: from.method, headers: from.headers });
    upstream.end(body);
    const [answer] = (await once(upstream, 'response')) as [IncomingMessage];
    return [answer, await buffer(answer)];
  };

  const pass = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = await buffer(from);
    if (from.method === 'POST') posts.push(new URLSearchParams(body.toString()));
    const mishap = mishapsOf(from).shift();
    if (mishap === 'silence') return;
    if (mishap === 'cut') return void from.socket.destroy();
    if (mishap !== undefined && mishap !== 'answer lost') {
      const headers = mishap.retryAfter === undefined ? {} : { 'retry-after': String(mishap.retryAfter) };
      to.writeHead(mishap.status, headers).end(mishap.body);
      return;
    }
    const [answer, content] = await forward(from, body);
    if (mishap === 'answer lost') return void from.socket.destroy();
    to.writeHead(answer.statusCode ?? 500, answer.headers).end(content);
  };

  const server = createServer((from, to) => {
    pass(from, to).catch(() => from.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    posts,
    mishaps,
    pageMishaps,
    workerMishaps,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
