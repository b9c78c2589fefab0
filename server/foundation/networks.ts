// Addresses and networks of both families, as bytes: 4 for IPv4, 16 for IPv6. An IPv4 address in IPv6 form is IPv4.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The bytes of an address: 4 or 16. */
export type Address = readonly number[];

/** All addresses whose first bits are these. */
export interface Network {
  readonly bytes: Address;
  readonly bits: number;
}

const MAPPED = '::ffff:';
const MAPPED_BITS = 96;
/** Of an IPv6 address so many bytes name one household's or one phone's network (/64), one customer's (/56), and a big customer's (/48). */
const NARROW_BYTES = 8;
const CUSTOMER_BYTES = 7;
const WIDE_BYTES = 6;

/** The address, or null where the text is none. Only the usual forms: no octal, no short ones. A zone is left out. */
export function parseAddress(text: string): Address | null {
  const zone = text.includes(':') ? text.indexOf('%') : -1;
  const bare = zone === -1 ? text : text.slice(0, zone);
  // Nearly every address, and three times as fast.
  const dotted = bare.startsWith(MAPPED) ? bare.slice(MAPPED.length) : bare;
  if (isIP(dotted) === 4) return dotted.split('.').map(Number);
  return isIP(bare) === 0 ? null : ipaddr.process(bare).toByteArray();
}

/** The network of a text like 10.0.0.0/8 or 2001:db8::1 (a network of one), or null where it is none. */
export function parseNetwork(text: string): Network | null {
  const [, start = '', length] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const bytes = parseAddress(start);
  if (bytes === null) return null;
  const isMapped = bytes.length === 4 && start.includes(':');
  const bits = Number(length ?? 8 * bytes.length) - (isMapped && length !== undefined ? MAPPED_BITS : 0);
  return bits < 0 || bits > 8 * bytes.length ? null : { bytes, bits };
}

/** The network as PostgreSQL writes a cidr, or null where bits behind its prefix are set. */
export function normalNetwork({ bytes, bits }: Network): string | null {
  const address = ipaddr.fromByteArray([...bytes]);
  const first =
    contains({ bytes, bits }, bytes) && bytes.every((byte, place) => (byte & ~maskOf(bits, place)) === 0);
  return first ? `${address.toString()}/${bits}` : null;
}

/** Whether the address lies in the network. */
export function contains({ bytes, bits }: Network, address: Address): boolean {
  if (address.length !== bytes.length) return false;
  for (let place = 0; place * 8 < bits; place += 1) {
    if ((((bytes[place] ?? 0) ^ (address[place] ?? 0)) & maskOf(bits, place)) !== 0) return false;
  }
  return true;
}

/** The bits of the byte at the place that belong to the prefix. */
function maskOf(bits: number, place: number): number {
  const own = Math.min(8, Math.max(0, bits - 8 * place));
  return (0xff00 >> own) & 0xff;
}

/** All of IPv6 that is given to anybody (RFC 4291, 2.4). Outside of it an address may have one of IPv4 at its end that is not public. */
const GIVEN = networksOf('2000::/3');

/** Whether the text is an address that everybody reaches: none of a machine itself, of a private network, or set aside. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  const isGiven = address.kind() === 'ipv4' || GIVEN.some((each) => contains(each, address.toByteArray()));
  return isGiven && address.range() === 'unicast';
}

/** What counts as one network: IPv4 whole, IPv6 cut to /64. */
export function narrow(address: Address): Address {
  return address.length === 4 ? address : address.slice(0, NARROW_BYTES);
}

/** What a customer of a provider mostly has: IPv6 cut to /56; null for IPv4. */
export function customer(address: Address): Address | null {
  return address.length === 4 ? null : address.slice(0, CUSTOMER_BYTES);
}

/** What may hold many networks of one person: IPv6 cut to /48; null for IPv4. */
export function wide(address: Address): Address | null {
  return address.length === 4 ? null : address.slice(0, WIDE_BYTES);
}

/** A network, and how many times as much as a single one it may do. */
export interface Share {
  readonly network: Address;
  readonly share: 1 | 2 | 4;
}

/**
 * The networks that an address is counted in, the narrowest first: IPv4 whole, IPv6 as /64, /56 and /48. Of the wider ones one
 * customer may have all, or many customers one each; so they may do more, and not as much as all that lie in them.
 */
export function around(address: Address): readonly Share[] {
  const cut = (bytes: number, share: Share['share']): Share => ({ network: address.slice(0, bytes), share });
  return address.length === 4
    ? [cut(4, 1)]
    : [cut(NARROW_BYTES, 1), cut(CUSTOMER_BYTES, 2), cut(WIDE_BYTES, 4)];
}

/** Networks of these texts, which must be some. */
export function networksOf(...texts: readonly string[]): readonly Network[] {
  return texts.map((text) => {
    const network = parseNetwork(text);
    if (network === null) throw new RangeError(`${text} is no network.`);
    return network;
  });
}

/** The machine itself. */
export const LOOPBACK = networksOf('127.0.0.0/8', '::1/128');

/** The machine itself, and networks that nobody reaches from outside (RFC 1918, RFC 4193, link-local IPv6). */
export const PRIVATE = [
  ...LOOPBACK,
  ...networksOf('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'),
];
