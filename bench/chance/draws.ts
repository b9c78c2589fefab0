// What is drawn by chance in the house, each as the number of an outcome that is as likely as every other; and faults of each kind.
import { createCipheriv } from 'node:crypto';
import { drawBelow, shuffle, type RandomBytes } from '../../server/foundation/randomness.ts';
import { drawOf } from '../../server/voting/ballots/group-draw.ts';
import { drawLots } from '../../server/voting/ballots/lot.ts';
import type { OpenedSlip } from '../../server/voting/ballots/opening.ts';
import type { Score } from '../../server/foundation/ballot.ts';

const BULK = 65_536;

/** The same bytes in every run, which nobody tells from chance: AES-256 in counter mode under the seed (NIST SP 800-90A draws so too). */
export function seeded(seed: string): RandomBytes {
  const stream = createCipheriv('aes-256-ctr', Buffer.from(seed.padEnd(32).slice(0, 32)), Buffer.alloc(16));
  let [bulk, at] = [Buffer.alloc(0), 0];
  return (size) => {
    if (at + size > bulk.length) [bulk, at] = [stream.update(Buffer.alloc(Math.max(BULK, size))), 0];
    at += size;
    return bulk.subarray(at - size, at);
  };
}

export interface Item {
  readonly place: number;
}
export type Shuffle = (items: readonly Item[], random: RandomBytes) => readonly Item[];

export const itemsOf = (size: number): readonly Item[] =>
  Array.from({ length: size }, (_, place) => ({ place }));

/** Each place swapped with any: the classic fault, by which some orders come twice as often as others. */
export const swapWithAny: Shuffle = (items, random) => {
  const swapped = [...items];
  for (let at = 0; at < swapped.length; at += 1) {
    const other = drawBelow(swapped.length, random);
    const [one, two] = [swapped[at], swapped[other]];
    if (one && two) [swapped[at], swapped[other]] = [two, one];
  }
  return swapped;
};

/** Each place swapped with an earlier one alone, never with itself (Sattolo's circles): nothing stays where it lay. */
export const swapWithEarlier: Shuffle = (items, random) => {
  const swapped = [...items];
  for (let at = swapped.length - 1; at > 0; at -= 1) {
    const other = drawBelow(at, random);
    const [one, two] = [swapped[at], swapped[other]];
    if (one && two) [swapped[at], swapped[other]] = [two, one];
  }
  return swapped;
};

/** The number of the order (Lehmer's code). */
export function orderOf(items: readonly Item[]): number {
  return items.reduce((number, { place }, at) => {
    const smaller = items.slice(at + 1).filter((later) => later.place < place).length;
    return number * (items.length - at) + smaller;
  }, 0);
}

/** Below a bound from a byte, as it comes: numbers below the remainder of 256 come more often. */
export const byteBelow = (bound: number, random: RandomBytes): number => random(1).readUInt8() % bound;

/** Of one quarter of a day at one place: so many networks' first scores, of which so many are plausible. */
const CROWD = { slips: 8, plausible: 5 } as const;
/** Ways to choose 5 of 8. */
export const CHOICES = 56;

const crowd: readonly OpenedSlip[] = Array.from({ length: CROWD.slips }, (_, at) => ({
  id: String(at),
  slip: {
    locationId: 1n,
    categoryId: 1n,
    trust: { standing: 'COUNTED', reason: null },
    arrival: { quarter: 1, isFirst: true },
    content: { kind: 'score', score: 7 as Score },
  },
}));

/** Who of the crowd wins, as bits. */
export async function lotOf(random: RandomBytes): Promise<number> {
  const decided = await drawLots(crowd, { plausibleAt: () => CROWD.plausible, random });
  return decided.reduce((bits, { slip }, at) => bits | (slip.trust.standing === 'COUNTED' ? 1 << at : 0), 0);
}

/** A lot that those win more often who came first: of the crowd one of the last three loses in any case. */
export const favouring = (random: RandomBytes): number => {
  const [lost = 0] = shuffle(itemsOf(3), random).map(({ place }) => place + 5);
  const others = shuffle(
    itemsOf(8).filter(({ place }) => place !== lost),
    random,
  ).slice(0, 5);
  return others.reduce((bits, { place }) => bits | (1 << place), 0);
};

const SECRET = Buffer.alloc(32, 7);
/** How much larger a group of this name must be. */
export const groupDraw = (name: number): number => drawOf(SECRET, [BigInt(name), 'score', 'COUNTED']);
