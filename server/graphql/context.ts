// What a resolver has: who asks, the mint of grants, the database, the box, and one request's loaders.
import { grant, type Grant } from '../access/grant.ts';
import type { Action, Viewer } from '../access/policy.ts';
import type { BallotBox } from '../ballots/box.ts';
import type { Connections } from '../database/connect.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What lives as long as the server. */
export interface House {
  readonly database: Connections;
  readonly box: BallotBox;
  readonly publicUrl: string;
}

export interface Context extends House {
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  grant<A extends Action>(action: A, municipalityId: Grant<A>['municipalityId']): Grant<A>;
}

/** The context of one request. */
export function createContext(house: House, viewer: Viewer): Context {
  const mint: Context['grant'] = (action, municipalityId) => grant(viewer, action, municipalityId);
  return {
    ...house,
    viewer,
    grant: mint,
    loaders: createLoaders({ database: house.database, grant: mint }),
  };
}
