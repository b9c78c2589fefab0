// Fills the box as an API process would: sealed slips, many in a statement, in an order that is nobody's.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Random } from '../../server/operator/demo/random.ts';
import { grant } from '../../server/access/grants/grant.ts';
import { CITIZEN } from '../../server/access/grants/viewer.ts';
import { isoWeek, type BallotId, type Score } from '../../server/foundation/ballot.ts';
import { createSealer } from '../../server/voting/ballots/seal.ts';
import { findCurrentKey } from '../../server/voting/ballots/store-keys.ts';
import { castBallots, sealBallot, type Ballot } from '../../server/voting/ballots/store.ts';
import type { BenchCity } from './cities.ts';

const AT_ONCE = 5_000;

/** A score slip that somebody casts at the place. */
export function aSlip(city: BenchCity, place: number, score: number): Ballot {
  return {
    grant: grant(CITIZEN, 'ballots.cast', city.id),
    id: randomUUID() as BallotId,
    locationId: city.places[place % city.places.length] ?? 0n,
    standing: 'COUNTED',
    content: { kind: 'score', score: score as Score, reason: null },
  };
}

/** Casts so many slips, dealt out evenly over all places of the cities: each place gets as many, or one more. */
export async function fillBox(citizen: Pool, cities: readonly BenchCity[], slips: number): Promise<void> {
  const key = await findCurrentKey(citizen);
  if (key === null) throw new Error('There is no ballot key.');
  const sealer = createSealer(key.id, key.publicKey, randomBytes);
  const random = new Random('bench counter');
  const all = cities.flatMap((city) => city.places.map((_, place) => ({ city, place })));
  const order = random.distinct(all.length, all.length);
  const batch: Ballot[] = [];
  for (let slip = 0; slip < slips; slip++) {
    const dealt = all[order[slip % order.length] ?? 0];
    if (dealt !== undefined) batch.push(aSlip(dealt.city, dealt.place, 1 + random.below(10)));
    if (batch.length < AT_ONCE && slip < slips - 1) continue;
    const sealed = batch.splice(0).map((ballot) => sealBallot(sealer, ballot));
    await castBallots(citizen, sealed, isoWeek(new Date()));
  }
}
