// Asks an address whether it leads here: by https: alone, at public addresses alone, with no way round by a redirect, not for long.
import { Resolver } from 'node:dns/promises';
import { request } from 'node:https';
import { connect, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { isPublicAddress } from '../networks.ts';
import { isAnswer, makeQuestion, PROOF_PATH, type Proving } from './proof.ts';
import { nameIn, problemSeen, type AddressProblem } from './rules.ts';

/** By which the Internet is reached; a test has its own. */
export interface Internet {
  /** The addresses of a name, as name servers tell them. Throws where there are none. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  readonly connect: (address: string, port: number) => Socket;
  /** Who is believed to certify names; without it whom Node believes. */
  readonly ca?: string;
}

export interface Asking extends Proving, Internet {
  readonly random: (bytes: number) => Buffer;
}

const PATIENCE_MS = 5_000;
const RESOLVER = { timeout: 2_000, tries: 2 };
/** A host has few; one family of them may not be reached from here. */
const MOST_ADDRESSES = 4;
/** The answer has 43. */
const MOST_BYTES = 256;

/**
 * The Internet itself. Name servers are asked, not the machine's own list of hosts: there the platform's name may lead to the
 * machine itself, which no phone sees.
 */
export const INTERNET: Internet = {
  resolve: async (name) => {
    const resolver = new Resolver(RESOLVER);
    const both = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    return both.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  },
  connect: (address, port) => connect({ host: address, port }),
};

/** What is wrong with the origin on paper; null: it leads here. */
export async function askAddress(origin: string, asking: Asking): Promise<AddressProblem | null> {
  const seen = problemSeen(origin);
  if (seen !== null) return seen;
  const name = nameIn(origin);
  const addresses = await asking.resolve(name).catch(() => []);
  if (addresses.length === 0) return 'UNRESOLVED';
  if (!addresses.every(isPublicAddress)) return 'PRIVATE';
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const question = makeQuestion(asking, name, asking.random);
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    const said = await read(new URL(`${PROOF_PATH}/${question}`, origin), address, asking, signal);
    if (said !== null) return isAnswer(asking, name, question, said) ? null : 'NOT_OURS';
  }
  return 'SILENT';
}

/** What is answered at that address, '' where that is anything but a short text; null: nobody answers. */
function read(
  url: URL,
  address: string,
  { connect: connectTo, ca }: Internet,
  signal: AbortSignal,
): Promise<string | null> {
  return new Promise((resolve) => {
    const asked = request(url, {
      signal,
      // Without an agent Node would write the usual port behind it.
      headers: { host: url.host },
      // Another look at the name could find another address.
      createConnection: () => {
        const socket = connectTo(address, Number(url.port || 443));
        return secure({ socket, servername: url.hostname, ...(ca !== undefined && { ca }) });
      },
    });
    asked.once('error', () => resolve(null));
    asked.once('response', (response) => {
      let said = '';
      response.setEncoding('latin1');
      response.on('error', () => undefined);
      response.on('data', (more: string) => {
        said += more;
        if (said.length > MOST_BYTES) response.destroy();
      });
      response.once('close', () => {
        resolve(response.statusCode === 200 && said.length <= MOST_BYTES ? said.trim() : '');
      });
    });
    asked.end();
  });
}
