// A way to the database that at times swallows all that is said, and keeps every connection: what a bad network or proxy does.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Swallower {
  readonly port: string;
  /** From now on nothing comes through, and nobody is told; or all does again, on the same connections. */
  readonly swallow: (isSwallowing: boolean) => void;
  readonly close: () => Promise<void>;
}

/** Listens on a free port and passes everything on to the socket. */
export async function startSwallower(socketPath: string): Promise<Swallower> {
  const open = new Set<Socket>();
  let isSwallowing = false;
  const server = createServer((client) => {
    const upstream = connect(socketPath);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.on('data', (data) => isSwallowing || to.write(data));
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port: String(port),
    swallow: (is) => {
      isSwallowing = is;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
