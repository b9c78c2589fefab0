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

interface Sum {
  readonly name: SumName;
  readonly slips: OpenedSlip[];
  readonly scores: Score[];
  /** Of each place, or tablet, how often it was told there. */
  readonly at: Map<bigint, number>;
}

/**
 * Decides. Scores of places are published too, so what is taken away from them by a sum must leave a group: somebody who saw a single
 * person get off another line, or come in the evening, would else know that score. So a sum is published where at the places of its
 * slips at least as many scores were published in the period of people who are in no sum at all.
 * Who was never asked hides nobody. So it waits where it was not asked as it is in the whole period; where it was not asked at all in one, it
 * leaves untold.
 */
export function decideTold(slips: readonly OpenedSlip[], parts: ToldParts): ToldPooling {
  const sums = sumsOf(slips);
  const ended = sums.filter(({ name }) => parts.stateOf(name) === 'ENDED');
  const whole = sums.filter((sum) => parts.stateOf(sum.name) === 'ASKED' && isWhole(sum, parts));
  const published = hiddenTogether(whole, parts);
  const leaving = new Set([...published, ...ended].flatMap((sum) => sum.slips));
  const told = published.map(({ name, slips: own, scores }) => ({
    ...name,
    places: countPlaces(own, parts),
    counts: Array.from({ length: 10 }, (_, at) => scores.filter((score) => score === at + 1).length),
  }));
  return {
    lines: told.flatMap((sum) => ('lineId' in sum ? [sum] : [])),
    dayParts: told.flatMap((sum) => ('part' in sum ? [sum] : [])),
    leaving: [...leaving],
    waiting: slips.filter((slip) => !leaving.has(slip)),
  };
}

function sumsOf(slips: readonly OpenedSlip[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const each of slips) {
    const { content } = each.slip;
    const told = content.kind === 'answer' && isTold(content) ? findTold(content) : null;
    if (!told) continue;
    const name = nameOf(told, each);
    const key = Object.values(name).join(' ');
    const sum: Sum = sums.get(key) ?? { name, slips: [], scores: [], at: new Map() };
    sum.slips.push(each);
    sum.scores.push(told.score);
    sum.at.set(each.slip.locationId, 1 + (sum.at.get(each.slip.locationId) ?? 0));
    sums.set(key, sum);
  }
  return [...sums.values()];
}

function nameOf(told: Told, { slip: { categoryId, trust } }: OpenedSlip): SumName {
  const { standing } = trust;
  return 'line' in told ? { lineId: told.line, standing } : { categoryId, part: told.part, standing };
}

const countPlaces = (slips: readonly OpenedSlip[], { desks }: ToldParts): number =>
  new Set(slips.map(({ slip: { locationId } }) => desks.get(locationId) ?? locationId)).size;

/** What came to places that were changed meanwhile goes along, and makes no sum. */
function isWhole({ name, slips }: Sum, parts: ToldParts): boolean {
  const steady = slips.filter(({ slip: { locationId } }) => !parts.isChanged(locationId));
  return isWholePool({ places: countPlaces(steady, parts), slips: steady.length, size: parts.sizeOf(name) });
}

/** As many of them as are hidden together: those with the fewest slips wait first, of those that count after the others. */
function hiddenTogether(sums: readonly Sum[], parts: ToldParts): readonly Sum[] {
  const taken: Sum[] = [];
  const told = { COUNTED: new Map<bigint, number>(), UNCONFIRMED: new Map<bigint, number>() };
  const add = ({ name: { standing }, at }: Sum, sign: 1 | -1): void => {
    for (const [place, count] of at)
      told[standing].set(place, (told[standing].get(place) ?? 0) + sign * count);
  };
  const inOrder = STANDINGS.flatMap((standing) =>
    sums.filter(({ name }) => name.standing === standing).toSorted((a, b) => b.slips.length - a.slips.length),
  );
  for (const sum of inOrder) {
    add(sum, 1);
    taken.push(sum);
    if (taken.every((each) => countOthers(each, told, parts) >= parts.sizeOf(each.name))) continue;
    add(sum, -1);
    taken.pop();
  }
  return taken;
}

type ToldAt = Readonly<Record<Standing, ReadonlyMap<bigint, number>>>;

/**
 * How many scores, at the places of the sum, are of nobody who told what is published. Any sums together have more places, and as many
 * there: so nobody is left with fewer, whichever of them are taken away.
 */
function countOthers({ name: { standing }, at }: Sum, told: ToldAt, parts: ToldParts): number {
  return [...at].reduce((others, [place, own]) => {
    const all = STANDINGS.reduce((sum, each) => sum + (told[each].get(place) ?? 0), 0);
    const isJudgedApart = parts.asksPresence(place) || parts.isChanged(place);
    const toldThere = isJudgedApart ? all : (told[standing].get(place) ?? 0);
    // Who came without a slip of paper has an unconfirmed score there and tells what counts: all who told may be among either scores.
    const among = STANDINGS.map((each) => ({ each, scores: parts.publishedAt(place, each) })).filter(
      ({ each, scores }) => each === standing || (isJudgedApart && scores >= own),
    );
    return others + Math.min(...among.map(({ scores }) => Math.max(0, scores - toldThere)));
  }, 0);
}
