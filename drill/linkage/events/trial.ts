// Puts the early pools of events on trial: a member who chooses their days casts votes of his own, takes them away, and looks at who is left.
import { randomUUID } from 'node:crypto';
import { dayAfter } from '../../../server/foundation/days.ts';
import type { Score } from '../../../server/foundation/ballot.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { hasEnded, type Seasons } from '../../../server/municipality/locations/season.ts';
import { Random } from '../../../server/operator/demo/random.ts';
import type { OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import { poolEnded } from '../../../server/voting/ballots/pooling.ts';
import { createLook, type Look } from '../../../server/voting/ballots/publish-run.ts';

const TOWNS = 500;
const NIGHTS = 40;
const FIRST_DAY = '2027-01-04';
/** Of one service: the event, and a place that the member added. */
const EVENT = 1n;
const ADDED = 2n;
const FIRST_STEADY = 3;
const STEADY_PLACES = 5;
/** At a place so many come in a day, at the most: it never has a group of its own. */
const MOST_A_DAY = 1;

/** What a night goes by. */
interface Rule {
  readonly sizeOf: (look: Look) => Look['earlyPoolSizeOf'];
  readonly isChanged: (look: Look) => Look['isChangedInPeriod'];
}

const RULE: Rule = {
  sizeOf: ({ earlyPoolSizeOf }) => earlyPoolSizeOf,
  isChanged: ({ isChangedInPeriod }) => isChangedInPeriod,
};
/** Planted: an early pool is no larger than that of a quarter. */
const SINGLE: Rule = { ...RULE, sizeOf: ({ poolSizeOf }) => poolSizeOf };
/** Planted: what came to places that the member touched makes a pool. */
const TOUCHED: Rule = { ...RULE, isChanged: () => () => false };

const slipAt = (locationId: bigint, score: number): OpenedSlip => ({
  id: randomUUID(),
  slip: {
    locationId,
    categoryId: 1n,
    trust: { standing: 'COUNTED', reason: null },
    content: { kind: 'score', score: score as Score },
  },
});

/** The look of a night in a city whose quarter goes on, in which the event and the added place were changed. */
function lookOn(day: string, k: number, secret: Buffer): Look {
  const city = {
    municipalityId: 1n as MunicipalityId,
    timeZone: 'UTC',
    isDemo: false,
    threshold: k,
    lowered: null,
    openingHour: 3,
    nights: 1,
    openedOn: dayAfter(day, -1),
    poolMonths: 3,
    pooledOn: '2027-01-01',
  };
  const changedOn = new Map([EVENT, ADDED].map((id) => [id, FIRST_DAY]));
  return createLook(city, new Date(`${day}T03:00:00Z`), { secret, openedOn: new Map(), changedOn });
}

/**
 * Plays a town by the rule, the event with another last day each night. The member casts k votes of his own at places that he did not
 * touch, as soon as those before were published, and many at the one that he added. Of each pool: how many are not his.
 */
function othersInPools(random: Random, k: number, rule: Rule): number[] {
  const secret = Buffer.from(Array.from({ length: 32 }, () => random.below(256)));
  const others: number[] = [];
  const own = new Set<OpenedSlip>();
  let waiting: readonly OpenedSlip[] = [];
  const castOwn = (): void => {
    const slips = [
      ...Array.from({ length: k }, (_, at) => slipAt(BigInt(FIRST_STEADY + (at % 3)), 1)),
      ...Array.from({ length: k }, () => slipAt(ADDED, 1)),
    ];
    for (const slip of slips) own.add(slip);
    waiting = [...waiting, ...slips];
  };
  castOwn();
  for (let night = 1; night <= NIGHTS; night += 1) {
    const steady = Array.from({ length: STEADY_PLACES }, (_, at) => BigInt(FIRST_STEADY + at));
    const came = [EVENT, ...steady].flatMap((place) =>
      Array.from({ length: random.below(MOST_A_DAY + 1) }, () => slipAt(place, 1 + random.below(10))),
    );
    waiting = [...waiting, ...came];
    const look = lookOn(dayAfter(FIRST_DAY, night), k, secret);
    const last = dayAfter(look.day, -1);
    const season: Seasons = { firstDay: last, lastDay: last, firstDayBefore: null, lastDayBefore: null };
    const isEnded = (id: bigint): boolean => id === EVENT && hasEnded(season, last, look.day);
    const pooling = poolEnded(waiting, isEnded, {
      options: new Map(),
      desks: new Map(),
      sizeOf: rule.sizeOf(look),
      isChanged: rule.isChanged(look),
    });
    waiting = pooling.waiting;
    if (pooling.published.length === 0) continue;
    others.push(pooling.published.filter((slip) => !own.has(slip)).length);
    castOwn();
  }
  return others;
}

/** Of all towns how many pools there were, and in how many fewer than k people are left. */
function play(k: number, rule: Rule): { readonly pools: number; readonly seen: number } {
  const random = new Random(`events ${k}`);
  const pools = Array.from({ length: TOWNS }, () => othersInPools(random, k, rule)).flat();
  return { pools: pools.length, seen: pools.filter((count) => count < k).length };
}

/** Answers whether in no early pool fewer than k people are left beside the member; and whether in some are, without either half of the rule. */
export function tryEvents(k: number): boolean {
  const byRule = play(k, RULE);
  const [single, touched] = [play(k, SINGLE), play(k, TOUCHED)];
  const holds = byRule.seen === 0 && byRule.pools > 0 && single.seen > 0 && touched.seen > 0;
  console.log(
    `early pools of events, k = ${k}: ${byRule.pools} in ${TOWNS} towns of ${NIGHTS} nights; a member who chose their days and cast k votes of ` +
      `his own at places that he did not touch is left with fewer than k people in ${byRule.seen}; planted, in ${single.seen} of ` +
      `${single.pools} of a single size, and in ${touched.seen} of ${touched.pools} that places which he touched make too: ` +
      (holds ? 'holds' : 'DOES NOT HOLD'),
  );
  return holds;
}
