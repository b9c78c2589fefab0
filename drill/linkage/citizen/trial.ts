// Puts the citizen on trial: with 1 to 200 addresses, the draws known and unknown, and on a street that counts whatever comes.
import { Random } from '../../../server/operator/demo/random.ts';
import { modeOf } from '../attack/attack.ts';
import { grade, standardError } from '../attack/grade.ts';
import type { Calendar } from '../calendar.ts';
import { SCORE_SHARES } from '../people.ts';
import type { Scene } from '../scene.ts';
import { createTown, untilKnown } from '../town.ts';
import { percent } from '../trial.ts';
import { createCitizen, fewestOthers, isolatorBound, type Citizen, type Street } from './isolator.ts';
import { plantedStreet } from './planted-street.ts';
import { realStreet } from './street.ts';

const ADDRESSES = [1, 4, 8, 200];
const EVENINGS = 6;
const ENOUGH = 0.95;

interface Try {
  readonly addresses: number;
  readonly isDrawKnown: boolean;
  readonly street: Street;
  readonly citizen: Citizen;
}

export interface CitizenPlan {
  readonly places: number;
  readonly threshold: number;
}

/** Answers whether he names no more than the mode of those whom he must share a group with; each try has a city of its own. */
export async function tryCitizen(scene: Scene, calendar: Calendar, plan: CitizenPlan): Promise<boolean> {
  const { places, threshold } = plan;
  const tries: Try[] = [];
  for (const isDrawKnown of [false, true])
    for (const addresses of ADDRESSES) {
      const town = await createTown(scene.owner, threshold, places);
      // The last that is made is known last.
      if (isDrawKnown && addresses === ADDRESSES.at(-1)) await untilKnown(scene.house.url, town);
      const street = realStreet(scene, calendar, { town, isDrawKnown });
      tries.push({ addresses, isDrawKnown, street, citizen: createCitizen(street, addresses) });
    }
  const planted = createCitizen(plantedStreet(places, threshold), 1);
  const random = new Random('the others');
  const evenings = Array.from({ length: EVENINGS }, () =>
    Array.from({ length: places }, () => 1 + random.weighted(SCORE_SHARES)),
  );
  const citizens = [planted, ...tries.map(({ citizen }) => citizen)];
  for (const scores of evenings) {
    for (const citizen of citizens) await citizen.evening(scores);
    await calendar.night();
    for (const citizen of citizens) await citizen.morning();
  }
  const scores = evenings.flat();
  const shareOf = (citizen: Citizen): number => grade(citizen.guesses(), scores, modeOf(scores));
  console.log(
    `\nplanted: ${percent(shareOf(planted))} of the others named by one address where all that comes counts`,
  );
  const verdicts = tries.map((each) => tell(each, shareOf(each.citizen), scores, threshold));
  return shareOf(planted) >= ENOUGH && verdicts.every(Boolean);
}

function tell(
  { addresses, isDrawKnown, street }: Try,
  share: number,
  scores: readonly number[],
  threshold: number,
): boolean {
  const bound = isolatorBound(street, addresses, scores);
  const limit = bound + 3 * standardError(bound, scores.length);
  const holds = share <= limit;
  console.log(
    `citizen, addresses: ${addresses}, evenings: ${EVENINGS}, k = ${threshold}, draws ${isDrawKnown ? 'known' : 'unknown'}: ` +
      `${percent(share)} of ${scores.length} others named; bound with ${fewestOthers(street, addresses)} in a group ${percent(bound)}, ` +
      `+3 SE ${percent(limit)}: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds;
}
