// What a resolver has: who asks, the mint of grants, the database, and one request's loaders.
import type { Grant } from '../access/grants/grant.ts';
import type { Action } from '../access/grants/actions.ts';
import type { Viewer } from '../access/grants/viewers.ts';
import type { Clock } from '../foundation/clock/clock.ts';
import type { Connections } from '../foundation/database/connect.ts';
import type { Platform } from '../foundation/settings/platform-facts.ts';
import type { Streets } from '../foundation/streets/streets.ts';
import type { AddressCheck } from '../foundation/paper-addresses/check.ts';
import type { LogMemory } from '../foundation/log-memory.ts';
import type { Entrance } from '../access/identity/entrance.ts';
import type { MunicipalityId } from '../foundation/municipality-id.ts';
import type { Address } from '../foundation/networks.ts';
import type { Traffic } from './traffic.ts';

/** What lives as long as the server. Districts above add what they bring: voting its box, a municipality what is remembered of it. */
export interface House {
  readonly database: Connections;
  readonly gate: Entrance;
  readonly publicUrl: string;
  readonly platform: Platform;
  /** Whether addresses may stand on paper. */
  readonly addresses: AddressCheck;
  /** What lies below the maps of members and fitters. */
  readonly streets: Streets;
  /** Days between the plan to erase a municipality and its erasure. */
  readonly erasureDays: number;
  readonly memory: LogMemory;
  readonly traffic: Traffic;
  readonly clock: Pick<Clock, 'fault'>;
  readonly now: () => Date;
}

export interface Context extends House {
  readonly viewer: Viewer;
  /** The municipality whose own host was asked: there is nothing of others there. null: the platform's. */
  readonly hostOf: MunicipalityId | null;
  /** The address that the request comes from, for the judge and the budget alone: never to be logged or kept. */
  readonly address: () => Address | null;
  /** The request's own of a noun's loaders (loaders.ts). */
  readonly loaders: <L>(loader: (context: Context) => L) => L;
  grant<A extends Action>(action: A, municipalityId: Grant<A>['municipalityId']): Grant<A>;
  /** Tells municipalities what an operator did by what they allow. Before it, nothing is answered. */
  readonly noteUses: () => Promise<void>;
}
