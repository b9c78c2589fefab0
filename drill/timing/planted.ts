// A server that keeps each page for itself, planted: how long it takes tells who asked for the same one before.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const RENDER_MS = 5;

/** It forgets all that it keeps whenever somebody asks for /forget. */
export async function plantedServer(): Promise<{ url: string; close: () => void }> {
  const kept = new Set<string>();
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/forget') kept.clear();
    const answer = (): void => void response.end(url);
    if (kept.has(url)) return answer();
    kept.add(url);
    setTimeout(answer, RENDER_MS);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
