// The HTTP server, up before anything else, so that a port that is taken is said at once.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { HTTP_STATUS, RETRY_AFTER_SECONDS } from './errors.ts';

/** Where it is asked whether the process lives, and what it says. */
export const LIVEZ = '/livez';
export const ALIVE = 'alive\n';

export interface Listening {
  /** The port, also where 0 was asked for. */
  readonly port: number;
  /** From now on the app answers. Until then everybody hears 503, but for who asks whether the process lives. */
  readonly answerWith: (app: RequestListener) => void;
  /** Takes no more requests, and resolves when those under way are answered, or after 5 s. */
  readonly close: () => Promise<void>;
}

/** The port or the address cannot be had. The message names the setting. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Until the app answers: the process lives, however long it migrates or waits; it is not ready, and nothing else is there. */
const starting: RequestListener = ({ method, url }, response) => {
  const isAlive = url === LIVEZ && (method === 'GET' || method === 'HEAD');
  response.writeHead(isAlive ? 200 : HTTP_STATUS.UNAVAILABLE, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(!isAlive && { 'retry-after': String(RETRY_AFTER_SECONDS.UNAVAILABLE) }),
  });
  response.end(isAlive ? ALIVE : 'starting\n');
};

// A slow client costs a connection, and what it has sent of a body of at most 100 kB, for some seconds: both times begin with
// the first byte of a request. Between two requests a connection stays longer than the minute that proxies keep theirs: or
// they would send a vote on one that is just being closed, and may not send it again.
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
};

/** So long the requests under way have to be answered after the server is told to stop. A vote needs 4 s at most. */
const GRACE_MS = 5_000;

/** Listens on the port, at one address or (null) at every one. */
export async function listen(port: number, host: string | null = null): Promise<Listening> {
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
      const advice: Readonly<Record<string, string>> = {
        EADDRINUSE: `Port ${port} is taken. Set PORT to another one, for instance: PORT=4001 npm start`,
        EACCES: `Port ${port} may not be used. Set PORT to one above 1023.`,
        EADDRNOTAVAIL: `${host} is no address of this machine. Set HOST to one that is.`,
      };
      const message = advice[error.code ?? ''];
      reject(message === undefined ? error : new PortTaken(message));
    });
    server.listen({ port, ...(host !== null && { host }) }, resolve);
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
