// A slow line for real connections: TLS and HTTP/2 in front, and between them and the browser a relay that takes its time.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlain, type Server as PlainServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Front } from './front.ts';

/** The line of a cheap phone with one bar: round trip in ms, bytes a second either way, and how much slower its CPU is. */
export const LINE = { roundTripMs: 400, bytesPerSecond: 400_000 / 8, cpu: 6 } as const;

interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

async function listen(server: Server | PlainServer): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Passes bytes on as the line would: each half a round trip later, and no faster than it carries them. */
function carry(from: Socket, to: Socket, since: number): void {
  // When the line has carried all that was sent before.
  let free = since;
  // Timers of unlike lengths may go off in another order than they fall due, by a millisecond: bytes must not.
  const underWay: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    free = Math.max(free, performance.now()) + (chunk.length / LINE.bytesPerSecond) * 1_000;
    underWay.push(chunk);
    const arrive = (): void => {
      const first = underWay.shift();
      if (first && !to.destroyed) to.write(first);
    };
    setTimeout(arrive, free + LINE.roundTripMs / 2 - performance.now());
  });
  from.on('close', () => setTimeout(() => to.destroy(), LINE.roundTripMs));
  from.on('error', () => to.destroy());
}

/** A relay to the port. The first bytes wait for the round trip in which TCP says hello; that one has been over at once here. */
function createRelay(port: number): Server {
  return createServer({ noDelay: true }, (phone) => {
    const server = connect({ port, host: '127.0.0.1', noDelay: true });
    carry(phone, server, performance.now() + LINE.roundTripMs);
    carry(server, phone, performance.now());
  });
}

/** A certificate for localhost that nobody signed. */
function makeCertificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-nodes',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-keyout',
        key,
        '-out',
        cert,
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost',
      ],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Lines {
  /** Without TLS and without delay: there the browser itself slows down. */
  readonly plain: string;
  /** TLS 1.3 and HTTP/2 over the slow line; null where there is no openssl to make a certificate. */
  readonly slow: string | null;
  /** What the browser is started with to take the certificate as if it were signed: an ignored fault costs a second hello. */
  readonly browserArgs: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens both ways to the front. */
export async function openLines(front: Front): Promise<Lines> {
  const open = [await listen(createPlain(front))];
  const plain = `http://localhost:${open[0]?.port}`;
  let slow: string | null = null;
  let browserArgs: readonly string[] = [];
  try {
    const certificate = makeCertificate();
    const key = new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' });
    const hash = createHash('sha256').update(key).digest('base64');
    browserArgs = [`--ignore-certificate-errors-spki-list=${hash}`];
    const secure = await listen(createSecureServer({ ...certificate, minVersion: 'TLSv1.3' }, front));
    const relay = await listen(createRelay(secure.port));
    open.push(relay, secure);
    slow = `https://localhost:${relay.port}`;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    console.log('There is no openssl, so nothing is measured through TLS.');
  }
  return {
    plain,
    slow,
    browserArgs,
    close: async () => {
      for (const each of open) await each.close();
    },
  };
}
