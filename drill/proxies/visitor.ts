// Whoever comes through a proxy by TLS, each from an address of this machine that is a network of its own (127.N.0.1).
import { randomUUID } from 'node:crypto';
import { request as plainRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:http2';
import { request, type RequestOptions } from 'node:https';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { HOST, type Certificate } from './certificate.ts';

/** This machine, as the proxy itself asks. */
export const FROM_HERE = '127.0.0.1';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** TLSv1.3; null: in the clear. */
  readonly protocol: string | null;
}

export interface Ask {
  /** Where it comes from. */
  readonly from: string;
  readonly port: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The name that it asks for in the handshake. */
  readonly name?: string;
  /** The newest version that it speaks. */
  readonly newest?: 'TLSv1.1' | 'TLSv1.3';
}

/** Asks by TLS; rejects where no connection comes about. */
export function askBy(certificate: Certificate, ask: Ask): Promise<Answer> {
  return send(request, ask, {
    ca: certificate.ca,
    servername: ask.name ?? HOST,
    maxVersion: ask.newest ?? 'TLSv1.3',
    ...(ask.newest === 'TLSv1.1' && { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }),
  });
}

/** Asks in the clear. */
export const askPlainly = (ask: Ask): Promise<Answer> => send(plainRequest, ask, {});

function send(
  by: typeof request | typeof plainRequest,
  { from, port, path, method = 'GET', headers = {}, body, name = HOST }: Ask,
  more: RequestOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = by(
      {
        ...more,
        host: '127.0.0.1',
        localAddress: from,
        port,
        path,
        method,
        agent: false,
        headers: {
          host: name,
          ...headers,
        },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.once('error', reject);
        response.once('end', () => {
          const socket = response.socket as Partial<TLSSocket>;
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes: Buffer.concat(pieces),
            protocol: protocol ?? socket.getProtocol?.() ?? null,
          });
        });
      },
    );
    let protocol: string | null = null;
    sending.on('socket', (socket) =>
      socket.once('secureConnect', () => {
        protocol = (socket as TLSSocket).getProtocol();
      }),
    );
    sending.once('error', reject);
    sending.end(body);
  });
}

/** The page at the path by HTTP/2, as phones ask. Rejects where the other side speaks none. */
export async function askByHttp2({ ca }: Certificate, port: string, path: string): Promise<Buffer> {
  const session = connect(`https://${HOST}`, {
    createConnection: () =>
      connectTls({
        host: FROM_HERE,
        port: Number(port),
        ca,
        servername: HOST,
        ALPNProtocols: ['h2'],
      }),
  });
  try {
    return await new Promise((resolve, reject) => {
      session.once('error', reject);
      const pieces: Buffer[] = [];
      const stream = session.request({ ':path': path });
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.once('error', reject);
      stream.once('end', () => resolve(Buffer.concat(pieces)));
    });
  } finally {
    session.destroy();
  }
}

const RATE = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';

/** The words of a vote at the sign. */
export function voteAt(code: string): Pick<Ask, 'path' | 'method' | 'headers' | 'body'> {
  const body = JSON.stringify({
    query: RATE,
    variables: { input: { code, ballotId: randomUUID(), score: 7 } },
  });
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  return { path: '/graphql', method: 'POST', headers, body };
}

/** Whether the answer says that the vote is in the box. */
export const isReceived = ({ bytes }: Answer): boolean =>
  bytes.includes('RatingReceived') || bytes.includes('AlreadyReceived');
