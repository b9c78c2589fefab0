// Groups of exactly k over eight nights: with a draw that holds until a group is opened, what did not open in the first night never does.
import { randomBytes } from 'node:crypto';
import { LARGEST_DRAW } from '../../server/foundation/ballot.ts';
import { drawOf } from '../../server/voting/ballots/group-draw.ts';
import { Random } from '../../server/operator/demo/random.ts';
import { newVote, sendByApi } from '../../test/http/process/votes.ts';
import type { Calendar } from './calendar.ts';
import { listGroups, sizesOf } from './citizen/street.ts';
import { SCORE_SHARES } from './people.ts';
import type { Scene } from './scene.ts';
import { createTown, untilKnown } from './town.ts';
import { percent } from './trial.ts';
import { aNetwork } from './visits.ts';

const NIGHTS = 8;
const MORNING_MINUTE = 9 * 60;
const APART_MINUTES = 20;
/** Of groups that are drawn for anew each night, nine of ten open. */
const ENOUGH = 0.75;

export interface FullGroupsPlan {
  readonly places: number;
  readonly threshold: number;
}

/** Answers whether just those open whose draw is nought, as who knows the draws foresees, and none after the first night. */
export async function tryFullGroups(
  scene: Scene,
  calendar: Calendar,
  { places, threshold }: FullGroupsPlan,
): Promise<boolean> {
  const { owner, house, keysDir } = scene;
  const town = await createTown(owner, threshold, places);
  await untilKnown(house.url, town);
  const random = new Random('groups of exactly k');
  for (let person = 0; person < threshold; person += 1) {
    await calendar.setMinute(MORNING_MINUTE + person * APART_MINUTES);
    await Promise.all(
      town.places.map(({ code }) =>
        sendByApi(house.url, newVote(code, 1 + random.weighted(SCORE_SHARES)), {
          'x-forwarded-for': aNetwork(),
        }),
      ),
    );
  }
  const foreseen = (await sizesOf(owner, town, keysDir, calendar.now())).filter((size) => size <= threshold);
  const opened: number[] = [];
  for (let night = 0; night < NIGHTS; night += 1) {
    await calendar.night();
    const groups = await listGroups(owner, town, calendar.today());
    opened.push(groups.filter(({ length }) => length > 0).length);
  }
  const [first = 0, ...later] = opened;
  const late = later.reduce((all, one) => all + one, 0);
  const holds = late === 0 && first === foreseen.length;
  const planted = openedOfDrawnAnew(places);
  console.log(
    `planted: ${percent(planted)} of groups of exactly k open in ${NIGHTS} nights where each night draws anew`,
  );
  console.log(
    `groups of exactly k = ${threshold} at ${places} places over ${NIGHTS} nights: ${first} open in the first night, as who knows the draws ` +
      `foresees (${foreseen.length}), ${late} later: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds && planted >= ENOUGH;
}

/** The share of so many full groups that opens where the draw is anew each night. */
function openedOfDrawnAnew(places: number): number {
  const secret = randomBytes(32);
  const isOpened = (place: number): boolean =>
    Array.from({ length: NIGHTS }, (_, night) => drawOf(secret, [String(place), String(night)])).includes(0);
  // So many that chance hardly moves the share.
  const all = Math.max(places, 1_000 * (LARGEST_DRAW + 1));
  return Array.from({ length: all }, (_, place) => place).filter(isOpened).length / all;
}
