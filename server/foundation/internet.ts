// How another host is reached: by name servers, at public addresses alone, and at the address that was looked at.
import { Resolver } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import { connect as secure, type TLSSocket } from 'node:tls';

/** By which the Internet is reached; a test has its own. */
export interface Internet {
  /** The addresses of a name, as name servers tell them. Throws where there are none. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  readonly connect: (address: string, port: number) => Socket;
  /** Who is believed to certify names; without it whom Node believes. */
  readonly ca?: string;
}

const RESOLVER = { timeout: 2_000, tries: 2 };
const HTTPS_PORT = 443;

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

/** A connection by TLS for the address of the web, at that number: another look at its name could find another. */
export function connectTo({ connect: connectBy, ca }: Internet, url: URL, address: string): TLSSocket {
  const socket = connectBy(address, Number(url.port || HTTPS_PORT));
  return secure({ socket, servername: url.hostname, ...(ca !== undefined && { ca }) });
}
