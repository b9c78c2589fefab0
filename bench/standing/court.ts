// The real judge before a stream of votes, each at its time; boxes are looked into every night, and full groups opened.
import type { Published } from '../../server/voting/standing/rules.ts';
import { SMALLEST_GROUP } from '../../server/foundation/ballot.ts';
import {
  openCourtroom,
  PLACE,
  type CourtroomOptions,
  type Vote,
} from '../../test/voting/standing/courtroom.ts';
import { seeded, startOf } from './chance.ts';

/** A vote at an instant. */
export interface Timed extends Vote {
  readonly at: number;
}

/** A vote with its trust: COUNTED, FLOOD, or why it is unconfirmed. */
export interface Judged extends Timed {
  readonly trust: string;
}

const LOOK_HOUR_MS = 3 * 3_600_000;
const DAY_MS = 86_400_000;

/** So many scores of a place are opened together: the smallest group, and the most that a draw adds. */
const GROUP = SMALLEST_GROUP + 3;

/** What a place published, where so many a day are usual. */
export function usual(volume: number): Published {
  return { ratings: volume * 56, days: 56 };
}

/** Judges the votes in the order of their times. */
export async function judgeAll(
  votes: readonly Timed[],
  options: Pick<CourtroomOptions, 'city' | 'sharedNetworks' | 'carriers' | 'published'>,
): Promise<Judged[]> {
  const chance = seeded(1);
  const room = openCourtroom({
    ...options,
    now: new Date(startOf(0)).toISOString(),
    city: { timeZone: 'UTC', ...options.city },
    random: (size) => Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256))),
  });
  const judged: Judged[] = [];
  const waiting = new Map<bigint, number>();
  const openFull = () => {
    const full = [...waiting].filter(([, count]) => count >= GROUP).map(([place]) => place);
    for (const place of full) waiting.delete(place);
    return full.map((locationId) => ({ kind: 'score', locationId, questionId: null }) as const);
  };
  let look = startOf(0) + LOOK_HOUR_MS;
  for (const vote of votes.toSorted((a, b) => a.at - b.at)) {
    for (; look <= vote.at; look += DAY_MS)
      await room.look(new Date(look).toISOString().slice(0, 10), openFull());
    room.move(vote.at - room.now().getTime());
    const trust = await room.vote(vote);
    judged.push({ ...vote, trust });
    const { place = PLACE } = vote;
    if (trust === 'COUNTED') waiting.set(place, (waiting.get(place) ?? 0) + 1);
  }
  room.court.close();
  return judged;
}

/** How many of them have the trust. */
export function countOf(votes: readonly Judged[], trust: string): number {
  return votes.filter((vote) => vote.trust === trust).length;
}

/** Which share of them is counted. */
export function countedShare(votes: readonly Judged[]): number {
  return votes.length === 0 ? 1 : countOf(votes, 'COUNTED') / votes.length;
}

/** The most that were counted within any hour. */
export function mostInAnHour(votes: readonly Judged[]): number {
  const times = votes.filter(({ trust }) => trust === 'COUNTED').map(({ at }) => at);
  let first = 0;
  return times.reduce((most, at, last) => {
    while (at - (times[first] ?? 0) >= 3_600_000) first += 1;
    return Math.max(most, last - first + 1);
  }, 0);
}
