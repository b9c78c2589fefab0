// The real judge and the real lot before a stream of votes, with a fixed seed; and what became of them.
import type { CourtroomOptions } from '../../test/voting/standing/courtroom.ts';
import { judgeAll as judgeBy, type Judged, type Timed } from '../../test/voting/standing/lots.ts';
import { bytesOf, seeded } from './chance.ts';

export type { Judged, Timed };

/** Judges the votes in the order of their times; a night is held after each day. */
export const judgeAll = (
  votes: readonly Timed[],
  options: Pick<CourtroomOptions, 'city' | 'sharedNetworks' | 'carriers' | 'published'>,
): Promise<Judged[]> => judgeBy(votes, { ...options, random: bytesOf(seeded(1)) });

/** How many of them have the trust. */
export function countOf(votes: readonly Judged[], trust: string): number {
  return votes.filter((vote) => vote.trust === trust).length;
}

/** Which share of them is counted. */
export function countedShare(votes: readonly Judged[]): number {
  return votes.length === 0 ? 1 : countOf(votes, 'COUNTED') / votes.length;
}
