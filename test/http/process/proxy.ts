// A way to the database that a test can cut: a port in front of PostgreSQL's socket.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  readonly port: number;
  /** Breaks every connection and refuses new ones, as a database that is down. */
  readonly cut: () => Promise<void>;
  /** Lets nothing through any more, and says nothing, as a network that swallows everything. */
  readonly mute: () => void;
  /** Lets everything through again, on the connections that are there: what was swallowed stays so. */
  readonly unmute: () => void;
  /** All is well again. */
  readonly mend: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Listens on a free port and passes everything on to the socket. */
export async function startProxy(socketPath: string): Promise<Proxy> {
  const open = new Set<Socket>();
  let isMute = false;
  const server = createServer((client) => {
    const upstream = connect(socketPath);
    const pass = (from: Socket, to: Socket) => {
      open.add(from);
      from.on('data', (data) => isMute || to.write(data));
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    };
    pass(client, upstream);
    pass(upstream, client);
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  const cut = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    breakAll();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    cut,
    close: cut,
    mute: () => {
      isMute = true;
    },
    unmute: () => {
      isMute = false;
    },
    mend: async () => {
      isMute = false;
      breakAll();
      if (!server.listening) await listen(port);
    },
  };
}
