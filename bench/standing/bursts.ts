// Honest days at places of all sizes: how many are flagged; and days on which others came first.
import { startOf, arrivals, seeded, someAddress, type Chance } from './chance.ts';
import { judgeAll, type Judged, type Timed } from './court.ts';
import { everyDay } from '../../test/voting/standing/courtroom.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

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

/** Of ten people of ten networks who come to a place after so many votes by two of an address: how many are counted, in the mean of days. */
export async function leftForTen(volume: number, before: number, days: number): Promise<number> {
  const votesOn = (day: number): Timed[] => {
    const at = startOf(day) + 13 * HOUR_MS;
    const early = Array.from({ length: before }, (_, n) => ({ at: at + n, from: `198.18.${n >> 1}.1` }));
    const honest = Array.from({ length: 10 }, (_, n) => ({ at: at + HOUR_MS + n, from: `203.0.${n}.1` }));
    return [...early, ...honest];
  };
  const judged = await judgeAt(volume, Array.from({ length: days }, (_, day) => votesOn(day)).flat());
  const honest = judged.filter(({ from = '' }) => from.startsWith('203.'));
  return honest.filter(({ trust }) => trust === 'COUNTED').length / days;
}
