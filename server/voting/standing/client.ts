// Which address a request comes from: the connection's, or what a proxy that we trust says of it.
import { contains, parseAddress, type Address, type Network } from '../../foundation/networks.ts';

/**
 * The client's address; null where there is none to be had. `peer`: the address of the connection; `forwardedFor`: the
 * header X-Forwarded-For, to which every proxy appends whom it heard from. It is read from the right, and a hop is
 * believed only while the one that wrote it is trusted, so whatever a client puts in changes nothing. What cannot be
 * read was not written by a proxy of ours: then the proxy itself stands for its clients.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly Network[],
): Address | null {
  let client = parseAddress(peer ?? '');
  let end = forwardedFor === undefined ? -1 : forwardedFor.length;
  while (end >= 0 && client !== null && isIn(trusted, client)) {
    const start = forwardedFor?.lastIndexOf(',', end - 1) ?? -1;
    const hop = parseHop(forwardedFor?.slice(start + 1, end) ?? '');
    if (hop === null) return client;
    client = hop;
    end = start;
  }
  return client;
}

function isIn(networks: readonly Network[], address: Address): boolean {
  return networks.some((network) => contains(network, address));
}

/** One hop: an address, which some proxies write with a port, and IPv6 then in brackets. */
function parseHop(text: string): Address | null {
  const hop = text.trim();
  if (hop.startsWith('[')) {
    const [address = '', rest = '', ...more] = hop.slice(1).split(']');
    return more.length === 0 && hop.includes(']') && isPort(rest) ? parseAddress(address) : null;
  }
  const [address = '', port, ...more] = hop.split(':');
  return port !== undefined && more.length === 0
    ? isPort(`:${port}`)
      ? parseAddress(address)
      : null
    : parseAddress(hop);
}

function isPort(text: string): boolean {
  return text === '' || (/^:\d{1,5}$/.test(text) && Number(text.slice(1)) <= 65_535);
}
