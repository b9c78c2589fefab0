// GET /metrics on a port of its own: nobody who reaches the pages reaches it.
import { createServer } from 'node:http';
import { PortTaken } from '../listen.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsAddress {
  readonly port: number;
  readonly host: string;
}

/** Answers whoever reaches the address, and nobody where there is none (null). Returns what ends it. */
export async function listenForMetrics(
  address: MetricsAddress | null,
  metrics: Metrics,
): Promise<() => Promise<void>> {
  if (address === null) return () => Promise.resolve();
  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 8_192 }, (request, response) => {
    const isAsked = request.method === 'GET' && request.url === '/metrics';
    response.writeHead(isAsked ? 200 : 404, {
      'content-type': isAsked ? 'text/plain; version=0.0.4; charset=utf-8' : 'text/plain; charset=utf-8',
    });
    response.end(isAsked ? metrics.text() : 'Only GET /metrics is answered here.\n');
  });
  server.maxConnections = 20;
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new PortTaken(
          `METRICS_PORT ${address.port} of METRICS_HOST ${address.host} cannot be listened on: ${code}.`,
        ),
      ),
    );
    server.listen(address.port, address.host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
