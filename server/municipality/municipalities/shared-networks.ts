// Networks behind which many people are, as a member lists them: written as PostgreSQL does, and what is wrong with them.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { normalNetwork, parseNetwork, type Network } from '../../foundation/networks.ts';
import { textFaults, tidy } from '../texts/typed-text.ts';

/**
 * WIFI: many people behind one address or few. CARRIER: a provider's addresses, of which each is one or some people's, and changes.
 */
export const NETWORK_KINDS = ['WIFI', 'CARRIER'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

export type SharedNetworkRow = {
  /** As PostgreSQL writes a cidr: 198.51.100.0/24. */
  readonly network: string;
  readonly name: string;
  /** Votes an hour that are expected from there. */
  readonly hourlyVolume: number;
  readonly kind: NetworkKind;
};

/** As a member says it: where the kind is left out, it follows from the size. */
export type SaidNetwork = Omit<SharedNetworkRow, 'kind'> & {
  readonly kind?: NetworkKind | null | undefined;
};

const MOST_NETWORKS = 100;
const MOST_VOLUME = 100_000;
const LONGEST_NAME = 100;
/** A wider network would be half of a country: then nobody is weighed any more. */
const FEWEST_BITS = { 4: 8, 16: 19 } as const;
/** No larger ones are at a place. */
const BITS_OF_WIFI = { 4: 24, 16: 48 } as const;

function isTooWide({ bytes, bits }: Network): boolean {
  return bits < (bytes.length === 4 ? FEWEST_BITS[4] : FEWEST_BITS[16]);
}

/** The kind of a network of which nobody said it. */
export function likelyKind({ bytes, bits }: Network): NetworkKind {
  return bits < (bytes.length === 4 ? BITS_OF_WIFI[4] : BITS_OF_WIFI[16]) ? 'CARRIER' : 'WIFI';
}

/** The kind that the column holds. */
export function kindFrom(column: string): NetworkKind {
  const kind = NETWORK_KINDS.find((each) => each === column);
  if (kind === undefined) throw new Error(`No network is a ${column}.`);
  return kind;
}

/** The rows as they will be kept: one address is a network of its own. What cannot be read stays as it was typed. */
export function tidyNetworks(rows: readonly SaidNetwork[]): SharedNetworkRow[] {
  return rows.map(({ network, name, hourlyVolume, kind }) => {
    const read = parseNetwork(network.trim());
    return {
      network: (read && normalNetwork(read)) ?? network.trim(),
      name: tidy(name),
      hourlyVolume,
      kind: kind ?? (read ? likelyKind(read) : 'WIFI'),
    };
  });
}

/** What is wrong with tidied rows. */
export function networkFaults(rows: readonly SharedNetworkRow[]): FieldFault[] {
  if (rows.length > MOST_NETWORKS) return [{ field: 'sharedNetworks', fault: 'TOO_MANY' }];
  return rows.flatMap(({ network, name, hourlyVolume }, at): FieldFault[] => {
    const field = `sharedNetworks.${at}`;
    const isTaken = rows.findIndex((row) => row.network === network) < at;
    return [
      ...addressFaults(`${field}.network`, network, isTaken),
      ...textFaults(`${field}.name`, name, LONGEST_NAME),
      ...(hourlyVolume >= 0 && hourlyVolume <= MOST_VOLUME
        ? []
        : [{ field: `${field}.hourlyVolume`, fault: 'OUT_OF_RANGE' } as const]),
    ];
  });
}

function addressFaults(field: string, text: string, isTaken: boolean): FieldFault[] {
  const network = parseNetwork(text);
  if (network === null || normalNetwork(network) === null) return [{ field, fault: 'NOT_A_NETWORK' }];
  if (isTooWide(network)) return [{ field, fault: 'OUT_OF_RANGE' }];
  return isTaken ? [{ field, fault: 'TAKEN' }] : [];
}
