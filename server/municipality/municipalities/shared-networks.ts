// Networks behind which many people are, as a member lists them: written as PostgreSQL does, and what is wrong with them.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { normalNetwork, parseNetwork, type Network } from '../../foundation/networks.ts';
import { textFaults, tidy } from '../texts/typed-text.ts';

export type SharedNetworkRow = {
  /** As PostgreSQL writes a cidr: 198.51.100.0/24. */
  readonly network: string;
  readonly name: string;
  /** Votes an hour that are expected from there. */
  readonly hourlyVolume: number;
};

const MOST_NETWORKS = 100;
const MOST_VOLUME = 100_000;
const LONGEST_NAME = 100;
/** A wider network would be half of a country: then nobody is weighed any more. */
const FEWEST_BITS = { 4: 8, 16: 19 } as const;

function isTooWide({ bytes, bits }: Network): boolean {
  return bits < (bytes.length === 4 ? FEWEST_BITS[4] : FEWEST_BITS[16]);
}

/** The rows as they will be kept: one address is a network of its own. What cannot be read stays as it was typed. */
export function tidyNetworks(rows: readonly SharedNetworkRow[]): SharedNetworkRow[] {
  return rows.map(({ network, name, hourlyVolume }) => {
    const read = parseNetwork(network.trim());
    return { network: (read && normalNetwork(read)) ?? network.trim(), name: tidy(name), hourlyVolume };
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
