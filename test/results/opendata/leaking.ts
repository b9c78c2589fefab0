// A way to a server on which what it says is changed: as if it said so itself.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is said under the path, as it is passed on. */
export type Change = (path: string, said: string) => string;

/** Opens the way. What is no text passes as it is. */
export async function openLeak(
  url: string,
  change: Change,
): Promise<{ url: string; close: () => Promise<unknown> }> {
  const way = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { host: _, connection: _kept, 'content-length': _length, ...headers } = request.headers;
      const { method = 'GET', url: path = '/' } = request;
      const body = method === 'GET' ? null : Buffer.concat(pieces);
      fetch(`${url}${path}`, { method, body, redirect: 'manual', headers: headers as Record<string, string> })
        .then(async (answer) => {
          const said = await answer.text();
          const {
            'content-encoding': _packed,
            'content-length': _size,
            ...kept
          } = Object.fromEntries(answer.headers);
          response.writeHead(answer.status, kept).end(change(path, said));
        })
        .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
    });
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const { port } = way.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => way.close(resolve)) };
}
