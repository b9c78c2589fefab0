// The gate that lets members in, joined by the identity providers of municipalities.
import { createGate, type Gate, type GateParts } from '../sessions/gate.ts';
import { createIdentity, type Identity } from './sign-in.ts';

export interface Entrance extends Gate {
  readonly identity: Identity;
}

export interface EntranceParts extends GateParts {
  /** Where identity providers may be. */
  readonly oidcHosts: readonly string[];
}

/** The gate, where the hosts may be asked who somebody is. */
export function createEntrance({ oidcHosts, ...parts }: EntranceParts): Entrance {
  const { database, key, membersUrl } = parts;
  const identity = createIdentity({ prisma: database.prisma, key, membersUrl, hosts: oidcHosts });
  return { ...createGate(parts), identity };
}
