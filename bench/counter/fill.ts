// Fills the box as an API process would: sealed slips, many in a statement, in an order that is nobody's.
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Random } from '../../server/operator/demo/random.ts';
import { grant } from '../../server/access/grants/grant.ts';
import { CITIZEN } from '../../server/access/grants/viewer.ts';
import type { BallotId, Score } from '../../server/foundation/ballot.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { inBulk } from '../../server/foundation/randomness.ts';
import { offerFirstKey } from '../../server/voting/ballots/key-offer.ts';
import type { CounterParts } from '../../server/voting/ballots/publish-run.ts';
import { createSealer, type Sealer } from '../../server/voting/ballots/seal.ts';
import {
  castBallots,
  sealBallot,
  type Ballot,
  type SealedBallot,
} from '../../server/voting/ballots/store.ts';
import type { BenchCity } from './cities.ts';

const AT_ONCE = 5_000;

/** A score slip that somebody casts at the place. */
export function aSlip(city: BenchCity, place: number, score: number): Ballot {
  return {
    grant: grant(CITIZEN, 'ballots.cast', city.id),
    id: randomUUID() as BallotId,
    isDemo: false,
    slip: {
      locationId: city.places[place % city.places.length] ?? 0n,
      categoryId: city.categoryId,
      trust: { standing: 'COUNTED', reason: null },
      content: { kind: 'score', score: score as Score },
    },
  };
}

/** Casts so many slips, dealt out evenly over all places of the cities: each place gets as many, or one more. */
export async function fillBox(
  citizen: Pool,
  counting: CounterParts,
  cities: readonly BenchCity[],
  slips: number,
): Promise<void> {
  const chance = inBulk(counting.random);
  const sealers = new Map<MunicipalityId, Sealer>();
  for (const { id } of cities) {
    const key = await offerFirstKey(counting, id);
    if (key !== null) sealers.set(id, createSealer(id, key, chance));
  }
  const random = new Random('bench counter');
  const all = cities.flatMap((city) => city.places.map((_, place) => ({ city, place })));
  const order = random.distinct(all.length, all.length);
  const batch: SealedBallot[] = [];
  for (let slip = 0; slip < slips; slip++) {
    const dealt = all[order[slip % order.length] ?? 0];
    const sealer = dealt && sealers.get(dealt.city.id);
    if (sealer) batch.push(sealBallot(sealer, aSlip(dealt.city, dealt.place, 1 + random.below(10))));
    if (batch.length < AT_ONCE && slip < slips - 1) continue;
    await castBallots(citizen, batch.splice(0), chance);
  }
}
