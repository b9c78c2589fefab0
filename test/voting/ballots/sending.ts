// Slips on their way: one that says something else under the same id, and what lies in a city's box.
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { readBox } from '../../../server/voting/ballots/read-box.ts';
import type { Slip } from '../../../server/voting/ballots/slip-bytes.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import { listCities } from '../../../server/voting/ballots/store-cities.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';

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
