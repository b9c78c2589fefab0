// Slips on their way: a box as an API process has it, one that says something else under the same id, and what lies in a city's box.
import { randomBytes } from 'node:crypto';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { createBallotBox, type BallotBox } from '../../../server/voting/ballots/box.ts';
import { offerFirstKey } from '../../../server/voting/ballots/key-offer.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { readBox } from '../../../server/voting/ballots/read-box.ts';
import type { Slip, SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import { listCities } from '../../../server/voting/ballots/store-cities.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import type { Room } from './room.ts';

/** A box in front of the room, as each API process has one. */
export function openBox({ citizen, parts }: Room): BallotBox {
  return createBallotBox({
    pool: citizen,
    random: randomBytes,
    openSoon: () => undefined,
    offerFirst: (id) => offerFirstKey(parts, id),
  });
}

/** The same slip with another content. */
export const saying = (ballot: Ballot, content: SlipContent): Ballot => ({
  ...ballot,
  slip: { ...ballot.slip, content },
});

/** What waits in a city's box, as its keys open it; everything stays as it is. */
export async function openedIn(parts: CounterParts, id: MunicipalityId): Promise<Slip[]> {
  const city = (await takeTurn(parts.pool, listCities)).find(({ municipalityId }) => municipalityId === id);
  if (city === undefined) throw new Error('There is no such city.');
  const { slips } = await readBox(parts, city, { night: Infinity, withWeeks: true });
  return slips.map(({ slip }) => slip);
}
