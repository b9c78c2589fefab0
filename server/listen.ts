// The HTTP server, up before anything else, so that a port that is taken is said at once.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { HTTP_STATUS, RETRY_AFTER_SECONDS } from './errors.ts';

export interface Listening {
  /** The port, also where 0 was asked for. */
  readonly port: number;
  /** From now on the app answers. Until then everybody hears 503. */
  readonly answerWith: (app: RequestListener) => void;
  /** Takes no more requests, and resolves when those under way are answered, or after 5 s. */
  readonly close: () => Promise<void>;
}

/** Somebody else listens on the port. The message names the setting. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(HTTP_STATUS.UNAVAILABLE, {
    'retry-after': String(RETRY_AFTER_SECONDS.UNAVAILABLE),
    'content-type': 'text/plain',
  });
  response.end('starting\n');
};

// A slow client costs a connection, and what it has sent of a body of at most 100 kB, for some seconds.
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/** So long the requests under way have to be answered after the server is told to stop. A vote needs 4 s at most. */
const GRACE_MS = 5_000;

/** Listens on the port. */
export async function listen(port: number): Promise<Listening> {
  let answer = starting;
  let isClosing = false;
  const underWay = new Set<ServerResponse>();
  const server = createServer(TIMEOUTS, (request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (isClosing) response.setHeader('connection', 'close');
    answer(request, response);
  });
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
        const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(patience);
          resolve();
        });
        isClosing = true;
        for (const response of underWay) {
          if (!response.headersSent) response.setHeader('connection', 'close');
        }
      }),
  };
}
