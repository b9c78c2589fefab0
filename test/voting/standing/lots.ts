// Votes at their times before the real judge, and the real lot in the night after: what counts in the end.
import {
  LARGEST_DRAW,
  SMALLEST_GROUP,
  type Arrival,
  type Reason,
} from '../../../server/foundation/ballot.ts';
import type { RandomBytes } from '../../../server/foundation/randomness.ts';
import { drawLots } from '../../../server/voting/ballots/lot.ts';
import type { OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import { plausibleNumber, type Published } from '../../../server/voting/standing/rules.ts';
import { score, trustFor } from '../ballots/slips.ts';
import { openCourtroom, PLACE, type Courtroom, type CourtroomOptions, type Vote } from './courtroom.ts';

/** A vote at an instant. */
export interface Timed extends Vote {
  readonly at: number;
}

/** A vote with its trust: COUNTED, FLOOD, or why it is unconfirmed. */
export interface Judged extends Timed {
  readonly trust: string;
  readonly arrival: Arrival | null;
}

/** Judges the vote where it stands. */
async function judgeOne(room: Courtroom, vote: Timed): Promise<Judged> {
  const judgement = await room.judge(vote);
  if (judgement.outcome === 'flood') return { ...vote, trust: 'FLOOD', arrival: null };
  judgement.settle('new');
  const { trust, arrival } = judgement;
  return { ...vote, trust: trust.reason ?? trust.standing, arrival };
}

const slipOf = ({ place = PLACE, trust, arrival }: Judged, index: number): OpenedSlip => ({
  id: String(index),
  slip: {
    locationId: place,
    categoryId: 1n,
    trust: trustFor(trust === 'COUNTED' ? null : (trust as Reason)),
    ...(arrival && { arrival }),
    content: { kind: 'score', score: score(10) },
  },
});

/** The night after the votes. */
async function holdNight(
  votes: readonly Judged[],
  published: ReadonlyMap<bigint, Published>,
  random: RandomBytes,
): Promise<Judged[]> {
  const plausibleAt = (place: bigint): number => plausibleNumber(published.get(place));
  const stored = votes.filter(({ trust }) => trust !== 'FLOOD');
  const decided = await drawLots(stored.map(slipOf), { plausibleAt, random });
  const trusts = new Map(stored.map((vote, index) => [vote, decided[index]?.slip.trust]));
  return votes.map((vote) => {
    const trust = trusts.get(vote);
    return trust ? { ...vote, trust: trust.reason ?? trust.standing } : vote;
  });
}

/** So many scores of a place are opened together: the smallest group, and the most that a draw adds. */
const GROUP = SMALLEST_GROUP + LARGEST_DRAW;
const LOOK_HOUR_MS = 3 * 3_600_000;
const DAY_MS = 86_400_000;

/** Judges the votes in the order of their times, which are UTC, as the city's are. Nights are held at three in the morning. */
export async function judgeAll(
  votes: readonly Timed[],
  options: Pick<CourtroomOptions, 'city' | 'sharedNetworks' | 'carriers' | 'published'> & {
    readonly random: RandomBytes;
  },
): Promise<Judged[]> {
  const inOrder = votes.toSorted((a, b) => a.at - b.at);
  const start = Math.floor((inOrder[0]?.at ?? 0) / DAY_MS) * DAY_MS;
  const room = openCourtroom({
    ...options,
    now: new Date(start).toISOString(),
    city: { timeZone: 'UTC', ...options.city },
  });
  const judged: Judged[] = [];
  const waiting = new Map<bigint, number>();
  let today: Judged[] = [];
  const endDay = async (): Promise<void> => {
    const decided = await holdNight(today, options.published ?? new Map<bigint, Published>(), options.random);
    for (const { place = PLACE, trust } of decided)
      if (trust === 'COUNTED') waiting.set(place, (waiting.get(place) ?? 0) + 1);
    judged.push(...decided);
    today = [];
  };
  const openFull = () => {
    const full = [...waiting].filter(([, count]) => count >= GROUP).map(([place]) => place);
    for (const place of full) waiting.delete(place);
    return full.map((locationId) => ({ kind: 'score', locationId }) as const);
  };
  let look = start + LOOK_HOUR_MS;
  for (const vote of inOrder) {
    for (; look <= vote.at; look += DAY_MS) {
      await endDay();
      room.move(look - room.now().getTime());
      await room.look(new Date(look).toISOString().slice(0, 10), openFull());
    }
    room.move(vote.at - room.now().getTime());
    today.push(await judgeOne(room, vote));
  }
  await endDay();
  room.court.close();
  return judged;
}
