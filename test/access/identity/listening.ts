// An HTTP server of a test's own on this machine.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly url: string;
  /** What is answered from now on. */
  readonly answerWith: (answer: RequestListener) => void;
  readonly close: () => Promise<void>;
}

/** Listens; what is to be answered may be said later. */
export async function listenHere(): Promise<Listening> {
  let answer: RequestListener = (_request, response) => response.writeHead(404).end();
  const server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answerWith: (next) => (answer = next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
