// Decides what is published of lines and of parts of the day: sums over all places of a period, and never which place or day.
import { isWholePool } from '../pools/rules.ts';
import { findTold, isTold, type DayPart, type Told } from '../told/rules.ts';
import type { Score, Standing } from '../../foundation/ballot.ts';
import type { OpenedSlip } from './opening.ts';
import type { PooledLine, PooledPart } from './store-told.ts';

const STANDINGS = ['COUNTED', 'UNCONFIRMED'] as const satisfies readonly Standing[];

/** A line, or a part of the day at the places of a category, and how far what was told of it is trusted. */
export type SumName = { readonly standing: Standing } & (
  | { readonly lineId: bigint }
  | { readonly categoryId: bigint; readonly part: DayPart }
);

export interface ToldParts {
  /** Of each tablet the place at whose desk it stands. */
  readonly desks: ReadonlyMap<bigint, bigint>;
  /** How many slips are published together, at the least, and how many scores of others there must be beside them. */
  readonly sizeOf: (name: SumName) => number;
  /** How many scores of the standing the place published in this period. */
  readonly publishedAt: (locationId: bigint, standing: Standing) => number;
  /** Whether it was asked throughout the period, that changed in it, or it was not asked at all. */
  readonly stateOf: (name: SumName) => 'ASKED' | 'CHANGED' | 'ENDED';
  /** Whether the place was changed, or added, since the last pooling. */
  readonly isChanged: (locationId: bigint) => boolean;
  /** Whether the place asks for presence, by which scores are judged, and nothing that is told. */
  readonly asksPresence: (locationId: bigint) => boolean;
}

export interface ToldPooling {
  readonly lines: readonly PooledLine[];
  readonly dayParts: readonly PooledPart[];
  /** They leave the box: in a sum, or untold. */
  readonly leaving: readonly OpenedSlip[];
  readonly waiting: readonly OpenedSlip[];
}

interface Ride {
  readonly opened: OpenedSlip;
  readonly score: Score;
}

interface Sum {
  readonly name: SumName;
  readonly rides: Ride[];
}

/**
 * Decides. Scores of places are published too, so what is taken away from them by a sum must leave a group: somebody who saw a single
 * person get off another line, or come in the evening, would else know that score. So a sum has what was told at those places alone at which
 * as many scores were published in the period of people who told nothing. At each of them: whoever tells something himself at busy places
 * takes that away, and is left with the others.
 * Who was never asked hides nobody. So it waits where it was not asked as it is in the whole period; where it was not asked at all in one, it
 * leaves untold.
 */
export function decideTold(slips: readonly OpenedSlip[], parts: ToldParts): ToldPooling {
  const sums = sumsOf(slips);
  const ended = sums.filter(({ name }) => parts.stateOf(name) === 'ENDED');
  const asked = sums.filter(({ name }) => parts.stateOf(name) === 'ASKED');
  const told = toldAt(asked);
  const published = asked.map((sum) => hiddenOf(sum, told, parts)).filter((sum) => isWhole(sum, parts));
  const leaving = new Set([...published, ...ended].flatMap(({ rides }) => rides.map(({ opened }) => opened)));
  const together = STANDINGS.flatMap((standing) =>
    published
      .filter(({ name }) => name.standing === standing)
      .map(({ name, rides }) => ({
        ...name,
        places: countPlaces(rides, parts),
        counts: Array.from({ length: 10 }, (_, at) => rides.filter(({ score }) => score === at + 1).length),
      })),
  );
  return {
    lines: together.flatMap((sum) => ('lineId' in sum ? [sum] : [])),
    dayParts: together.flatMap((sum) => ('part' in sum ? [sum] : [])),
    leaving: [...leaving],
    waiting: slips.filter((slip) => !leaving.has(slip)),
  };
}

function sumsOf(slips: readonly OpenedSlip[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const opened of slips) {
    const { content } = opened.slip;
    const told = content.kind === 'answer' && isTold(content) ? findTold(content) : null;
    if (!told) continue;
    const name = nameOf(told, opened);
    const key = Object.values(name).join(' ');
    const sum: Sum = sums.get(key) ?? { name, rides: [] };
    sum.rides.push({ opened, score: told.score });
    sums.set(key, sum);
  }
  return [...sums.values()];
}

function nameOf(told: Told, { slip: { categoryId, trust } }: OpenedSlip): SumName {
  const { standing } = trust;
  return 'line' in told ? { lineId: told.line, standing } : { categoryId, part: told.part, standing };
}

const placeOf = ({ opened }: Ride): bigint => opened.slip.locationId;

const countPlaces = (rides: readonly Ride[], { desks }: ToldParts): number =>
  new Set(rides.map((ride) => desks.get(placeOf(ride)) ?? placeOf(ride))).size;

/** What came to places that were changed meanwhile goes along, and makes no sum. */
function isWhole({ name, rides }: Sum, parts: ToldParts): boolean {
  const steady = rides.filter((ride) => !parts.isChanged(placeOf(ride)));
  return isWholePool({ places: countPlaces(steady, parts), slips: steady.length, size: parts.sizeOf(name) });
}

/** Of each place and standing how much was told there, of whatever. */
type ToldAt = Readonly<Record<Standing, ReadonlyMap<bigint, number>>>;

function toldAt(sums: readonly Sum[]): ToldAt {
  const told = { COUNTED: new Map<bigint, number>(), UNCONFIRMED: new Map<bigint, number>() };
  for (const { name, rides } of sums)
    for (const place of rides.map(placeOf))
      told[name.standing].set(place, (told[name.standing].get(place) ?? 0) + 1);
  return told;
}

/** The part of the sum that was told where enough others rated beside all who told something. */
function hiddenOf(sum: Sum, told: ToldAt, parts: ToldParts): Sum {
  const { name, rides } = sum;
  const size = parts.sizeOf(name);
  const own = toldAt([sum])[name.standing];
  const isHidden = (place: bigint): boolean =>
    countOthers({ place, standing: name.standing, own: own.get(place) ?? 0 }, told, parts) >= size;
  const hidden = new Set([...own.keys()].filter(isHidden));
  return { name, rides: rides.filter((ride) => hidden.has(placeOf(ride))) };
}

interface There {
  readonly place: bigint;
  readonly standing: Standing;
  /** How much of the sum was told there. */
  readonly own: number;
}

/** How many scores, at the place, are of nobody who told anything: whichever sums are taken away, as many are left of it. */
function countOthers({ place, standing, own }: There, told: ToldAt, parts: ToldParts): number {
  const isJudgedApart = parts.asksPresence(place) || parts.isChanged(place);
  // What does not count takes nothing from what does.
  const beside = isJudgedApart && standing === 'UNCONFIRMED' ? (told.COUNTED.get(place) ?? 0) : 0;
  const toldThere = (told[standing].get(place) ?? 0) + beside;
  // Who came without a slip of paper has an unconfirmed score there and tells what counts: all who told may be among either scores.
  const among = STANDINGS.map((each) => ({ each, scores: parts.publishedAt(place, each) })).filter(
    ({ each, scores }) => each === standing || (isJudgedApart && scores >= own),
  );
  return Math.min(...among.map(({ scores }) => scores - toldThere));
}
