// A reverse proxy between voters and a server that loses answers, and asks twice, as bad lines and busy balancers do.
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Lossy {
  readonly url: string;
  /** How many answers it threw away. */
  readonly lost: () => number;
  readonly close: () => Promise<void>;
}

/** Passes on to the server at `target`: of three requests one is sent twice at once, and the answer to one is lost. */
export async function startLossy(target: string): Promise<Lossy> {
  let asked = 0;
  let lost = 0;
  const forward = async (from: IncomingMessage, body: Buffer): Promise<[IncomingMessage, Buffer]> => {
    const { method, headers } = from;
    const upstream = ask(new URL(from.url ?? '/', target), { method, headers });
    upstream.end(body);
    const [answer] = (await once(upstream, 'response')) as [IncomingMessage];
    return [answer, await buffer(answer)];
  };
  const server = createServer((from, to) => {
    const turn = (asked += 1) % 3;
    const pass = async (): Promise<void> => {
      const body = await buffer(from);
      const [[answer, content]] = await Promise.all([
        forward(from, body),
        ...(turn === 1 ? [forward(from, body)] : []),
      ]);
      if (turn === 2) {
        lost += 1;
        from.socket.destroy();
        return;
      }
      to.writeHead(answer.statusCode ?? 500, answer.headers);
      to.end(content);
    };
    // The server is gone: the voter hears nothing.
    pass().catch(() => from.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    lost: () => lost,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
