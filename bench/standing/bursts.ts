// Honest days and days with a burst, at places of all sizes: how many are flagged, and how many bursts are found.
import { startOf, arrivals, seeded, someAddress, someTime, type Chance } from './chance.ts';
import { judgeAll, type Judged, type Timed } from './court.ts';
import { everyDay } from '../../test/voting/standing/courtroom.ts';

const DAY_MS = 86_400_000;
const TEN_MINUTES_MS = 600_000;

function dayOf({ at }: Timed): number {
  return Math.floor((at - startOf(0)) / DAY_MS);
}

function honest(volume: number, days: number, chance: Chance): Timed[] {
  return Array.from({ length: days }, (_, day) =>
    arrivals(day, volume, chance).map((at): Timed => ({ at, from: someAddress(chance) })),
  ).flat();
}

const judgeAt = (volume: number, votes: readonly Timed[]): Promise<Judged[]> =>
  judgeAll(
    votes.map((vote) => ({ ...vote, place: 1n })),
    { published: new Map([[1n, everyDay(volume)]]) },
  );

/** Which share of honest days has a vote that is unconfirmed, for whatever reason. */
export async function flaggedDays(volume: number, days: number): Promise<number> {
  const judged = await judgeAt(volume, honest(volume, days, seeded(5)));
  const flagged = new Set(judged.filter(({ trust }) => trust !== 'COUNTED').map(dayOf));
  return flagged.size / days;
}

/** Of days on which so many more come within ten minutes: on which share that is found, and how many of them are counted. */
export async function foundBursts(
  volume: number,
  more: number,
  days: number,
): Promise<{ found: number; counted: number }> {
  const chance = seeded(6);
  const people = honest(volume, days, chance);
  const intruders = Array.from({ length: days }, (_, day) => {
    const start = someTime(day, chance);
    return Array.from({ length: more }, (): Timed => ({
      at: start + chance() * TEN_MINUTES_MS,
      from: someAddress(chance),
    }));
  }).flat();
  const marked = new Set(intruders.map(({ at }) => at));
  const judged = (await judgeAt(volume, [...people, ...intruders])).filter(({ at }) => marked.has(at));
  const found = new Set(judged.filter(({ trust }) => trust === 'BURST').map(dayOf));
  const counted = judged.filter(({ trust }) => trust === 'COUNTED').length;
  return { found: found.size / days, counted: counted / days };
}
