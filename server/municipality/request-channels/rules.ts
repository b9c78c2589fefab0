// What the address of a city's channel may be, and what it becomes for a place: a form elsewhere, with the place filled in.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

/** What an address may be told of a place. A score, a slip or a time is not among it, and neither is a sign's code, which opens a vote. */
export interface ToldPlace {
  readonly place: string;
  readonly address: string;
  /** The place's id, as in the addresses of its results. */
  readonly number: string;
  readonly category: string;
  readonly settlement: string;
  /** Degrees (WGS 84); empty where it is not known. */
  readonly latitude: string;
  readonly longitude: string;
  readonly language: string;
}

export const HOLES = [
  'place',
  'address',
  'number',
  'category',
  'settlement',
  'latitude',
  'longitude',
  'language',
] as const satisfies readonly (keyof ToldPlace)[];

export const LONGEST_ADDRESS = 500;
const SCHEME = 'https://';
const HOLE = /\{([^{}]*)\}/g;
/** What no address holds unencoded. */
const NEVER = /[{}\s"<>\\^`|]/;

const isHole = (name: string): name is keyof ToldPlace => HOLES.some((each) => each === name);

/** What is wrong with an address as a member typed it; of a {hole} that nothing fills, the hole. */
export function addressFaults(address: string): FieldFault[] {
  if (isLonger(address, LONGEST_ADDRESS)) return [{ field: 'address', fault: 'TOO_LONG' }];
  if (!address.startsWith(SCHEME)) return [{ field: 'address', fault: 'NOT_HTTPS' }];
  const unknown = [...address.matchAll(HOLE)].find(([, name = '']) => !isHole(name));
  if (unknown) return [{ field: 'address', fault: 'UNKNOWN', part: unknown[0] }];
  const [host = ''] = address.slice(SCHEME.length).split(/[/?#]/, 1);
  const filled = address.replace(HOLE, '0');
  if (NEVER.test(filled) || host.includes('{')) return [{ field: 'address', fault: 'NOT_ALLOWED' }];
  // An account before the host would make another host look like it.
  return URL.canParse(filled) && host.includes('.') && !host.includes('@')
    ? []
    : [{ field: 'address', fault: 'NOT_A_HOST' }];
}

/** The address for a place: each {hole} becomes what is told of the place, percent-encoded (RFC 3986). */
export function fillAddress(address: string, told: ToldPlace): string {
  return address.replace(HOLE, (hole, name: string) =>
    isHole(name) ? encodeURIComponent(told[name]) : hole,
  );
}

/** The host that an address leads to, as people read it. */
export function hostOf(address: string): string {
  return new URL(address.replace(HOLE, '0')).host;
}
