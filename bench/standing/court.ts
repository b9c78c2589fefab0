// The real judge before a stream of votes, each at its time; boxes are looked into every night.
import { openCourtroom, type CourtroomOptions, type Vote } from '../../test/voting/standing/courtroom.ts';
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

/** Judges the votes in the order of their times. */
export async function judgeAll(
  votes: readonly Timed[],
  options: Pick<CourtroomOptions, 'city' | 'sharedNetworks' | 'published'>,
): Promise<Judged[]> {
  const chance = seeded(1);
  const room = openCourtroom({
    ...options,
    now: new Date(startOf(0)).toISOString(),
    city: { timeZone: 'UTC', ...options.city },
    random: (size) => Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256))),
  });
  const judged: Judged[] = [];
  let look = startOf(0) + LOOK_HOUR_MS;
  for (const vote of votes.toSorted((a, b) => a.at - b.at)) {
    for (; look <= vote.at; look += DAY_MS) {
      room.openedOn = new Date(look).toISOString().slice(0, 10);
      await room.court.sweep();
    }
    room.move(vote.at - room.now().getTime());
    judged.push({ ...vote, trust: await room.vote(vote) });
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
