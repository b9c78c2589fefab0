// What a resolver has: who asks, the mint of grants, the database, the box, and one request's loaders.
import { grant as mint, type Grant } from '../access/grants/grant.ts';
import type { Action } from '../access/grants/actions.ts';
import type { Viewer } from '../access/grants/viewers.ts';
import { createUses } from '../access/allowances/uses.ts';
import type { BallotBox } from '../voting/ballots/box.ts';
import type { Clock } from '../foundation/clock/clock.ts';
import type { Connections } from '../foundation/database/connect.ts';
import type { Platform } from '../foundation/documents/platform.ts';
import type { LogMemory } from '../foundation/log-memory.ts';
import type { Gate } from '../access/sessions/gate.ts';
import type { MunicipalityId } from '../foundation/municipalities/rules.ts';
import type { Judge } from '../voting/standing/judge.ts';
import type { Address } from '../foundation/standing/networks.ts';
import type { Traffic } from './traffic.ts';
import { createLoaders, type Loaders } from '../http/loaders.ts';
import type { Remembered } from '../http/remembered.ts';

/** What lives as long as the server. */
export interface House {
  readonly database: Connections;
  readonly box: BallotBox;
  readonly judge: Judge;
  readonly remembered: Remembered;
  readonly gate: Gate;
  readonly publicUrl: string;
  readonly platform: Platform;
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
  readonly loaders: Loaders;
  grant<A extends Action>(action: A, municipalityId: Grant<A>['municipalityId']): Grant<A>;
  /** Tells municipalities what an operator did by what they allow. Before it, nothing is answered. */
  readonly noteUses: () => Promise<void>;
}

/**
 * The context of one request. Its loaders are made when they are asked for: a vote needs none. Field by field: V8 of Node 20 takes
 * 1 µs for each that follows a spread, and after them a house that is itself a context would say who asks.
 */
export function createContext(
  house: House,
  viewer: Viewer,
  address: Context['address'],
  hostOf: Context['hostOf'] = null,
): Context {
  const { database, box, judge, remembered, gate, publicUrl, platform, erasureDays } = house;
  const { memory, traffic, clock, now } = house;
  let loaders: Loaders | undefined;
  const uses = viewer.kind === 'operator' ? createUses({ ...house, viewer }) : null;
  return {
    database,
    box,
    judge,
    remembered,
    gate,
    publicUrl,
    platform,
    erasureDays,
    memory,
    traffic,
    clock,
    now,
    viewer,
    address,
    hostOf,
    grant(action, municipalityId) {
      const minted = mint(viewer, action, municipalityId);
      uses?.add(minted);
      return minted;
    },
    noteUses: async () => uses?.note(),
    get loaders() {
      return (loaders ??= createLoaders(this));
    },
  };
}
