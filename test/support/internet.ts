// An Internet of a test's own: names with addresses, and one real https server behind all of them, as the proxy of a platform is.
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { request as askPlainly, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Internet } from '../../server/foundation/internet.ts';
import { askAddress } from '../../server/foundation/paper-addresses/ask.ts';
import { createAddressCheck, type AddressCheck } from '../../server/foundation/paper-addresses/check.ts';
import { EVERY_ADDRESS } from './platform.ts';
import { makeCertificate } from './certificate.ts';

export type { Internet };

/** Addresses that everybody reaches; nobody is asked there. */
export const SOMEWHERE = '93.184.215.14';

export interface TestInternet extends Internet {
  /** What name servers know; a name that is not here is unknown. */
  readonly names: Map<string, readonly string[]>;
  /** What was asked, as `host path`, the latest last. */
  readonly asked: string[];
  /** From now on all of it leads to the origin, by a proxy that hands on the host, or another one in its place. */
  readonly leadTo: (origin: string, host?: string) => void;
  /** From now on this answers. */
  readonly answerWith: (listener: RequestListener) => void;
  readonly close: () => Promise<void>;
}

/** An Internet in which the names have certificates, and lead nowhere yet. */
export async function openInternet(certified: readonly string[]): Promise<TestInternet> {
  const certificate = makeCertificate(certified);
  const asked: string[] = [];
  let answer: RequestListener = (_request, response) => void response.writeHead(502).end();
  const server = createServer(certificate, (request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const names = new Map<string, readonly string[]>();
  return {
    names,
    asked,
    ca: certificate.cert,
    resolve: (name) => Promise.resolve(names.get(name) ?? []),
    connect: () => connect({ host: '127.0.0.1', port }),
    answerWith: (listener) => {
      answer = listener;
    },
    leadTo: (origin, host) => {
      answer = ({ url, headers }, response) => {
        const inner = { headers: { ...headers, ...(host !== undefined && { host }) } };
        askPlainly(origin + url, inner, (answered) => {
          response.writeHead(answered.statusCode ?? 502, answered.headers);
          answered.pipe(response);
        }).end();
      };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A check of addresses that asks this Internet; where there is none, it believes each. */
export function checkedBy(internet: Internet | undefined, key: Buffer, now: () => Date): AddressCheck {
  if (internet === undefined) return EVERY_ADDRESS;
  return createAddressCheck({
    ask: (origin) => askAddress(origin, { ...internet, key, now, random: randomBytes }),
    steady: () => performance.now(),
  });
}
