// The HTTP server, up before anything else, so that a port that is taken is said at once.
import { createServer, type RequestListener } from 'node:http';
import { RETRY_AFTER_SECONDS } from './errors.ts';

export interface Listening {
  /** The port, also where 0 was asked for. */
  readonly port: number;
  /** From now on the app answers. Until then everybody hears 503. */
  readonly answerWith: (app: RequestListener) => void;
  /** Takes no more requests, and resolves when those under way are answered. */
  readonly close: () => Promise<void>;
}

/** Somebody else listens on the port. The message names the setting. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': String(RETRY_AFTER_SECONDS), 'content-type': 'text/plain' });
  response.end('starting\n');
};

/** Listens on the port. A slow client costs a connection, no more: it has 30 s for its request. */
export async function listen(port: number): Promise<Listening> {
  let answer = starting;
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    (...both) => answer(...both),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Set PORT to another one, for instance: PORT=4001 npm start`;
      const denied = `Port ${port} may not be used. Set PORT to one above 1023.`;
      const message = error.code === 'EADDRINUSE' ? taken : denied;
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTaken(message) : error);
    });
    server.listen(port, resolve);
  });
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    answerWith: (app) => {
      answer = app;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
