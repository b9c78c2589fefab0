// Whether months differ more than chance makes them: an average a month between control limits, and four rules for signals.
import { momentsOf, type Counts, type Moments } from '../../foundation/score-statistics.ts';

/** Fewer months show no limits: the longest of the rules looks at eight. */
export const FEWEST_MONTHS = 8;

/** The mean distance of two normal values beside each other, in deviations. */
const MEAN_RANGE = 1.128;

/**
 * The rules of the Western Electric handbook (Statistical Quality Control Handbook, 1956), on one side of the centre: a month
 * beyond three deviations; two of three beyond two; four of five beyond one; eight together. With limits that are known one of
 * them signals in about 92 months where nothing changes (Champ and Woodall, Technometrics 29, 1987); with limits that are
 * measured from the months themselves, in 8.7 of 100 charts of two years (`npm run bench -- statistics`).
 */
export type Signal = 'BEYOND' | 'TWO_OF_THREE' | 'FOUR_OF_FIVE' | 'EIGHT';

const RULES: readonly {
  readonly signal: Signal;
  readonly far: number;
  readonly of: number;
  readonly least: number;
}[] = [
  { signal: 'BEYOND', far: 3, of: 1, least: 1 },
  { signal: 'TWO_OF_THREE', far: 2, of: 3, least: 2 },
  { signal: 'FOUR_OF_FIVE', far: 1, of: 5, least: 4 },
  { signal: 'EIGHT', far: 0, of: 8, least: 8 },
];

/** What was published in a month. */
export interface Month {
  /** Its first day. */
  readonly start: string;
  readonly counts: Counts;
}

/** A month between its limits, which are the closer the more ratings it has; within 1 to 10. */
export interface Controlled {
  readonly start: string;
  readonly count: number;
  readonly average: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** The first rule that it completes; null: chance does as much. */
  readonly signal: Signal | null;
}

interface Measured extends Moments {
  readonly start: string;
  readonly phase: number;
}

/**
 * The months, in the order of time, between limits of three deviations. Months differ by more than the chance of who came: how
 * much more is measured by how far neighbours are apart, as Laney has it for charts of large samples (Quality Engineering 14,
 * 2002), and never less than chance. `since`: the first day after a change that is known; from its month on the centre is
 * another. Null of fewer than eight months.
 */
export function controlled(months: readonly Month[], since: string | null): Controlled[] | null {
  const changed = since === null ? null : `${since.slice(0, 8)}01`;
  const measured = months.flatMap(({ start, counts }): Measured[] => {
    const moments = momentsOf(counts);
    return moments ? [{ ...moments, start, phase: changed !== null && start >= changed ? 1 : 0 }] : [];
  });
  if (measured.length < FEWEST_MONTHS) return null;
  const centres = [0, 1].map((phase) => centreOf(measured.filter((month) => month.phase === phase)));
  const deviation = Math.sqrt(varianceWithin(measured));
  if (deviation === 0) return null;
  const placed = measured.map((month) => {
    const centre = centres[month.phase] ?? 0;
    const chance = deviation / Math.sqrt(month.count);
    return { ...month, centre, chance, far: (month.average - centre) / chance };
  });
  const wider = excessOf(placed);
  const distances = placed.map(({ far, phase }) => ({ far: far / wider, phase }));
  return placed.map(({ start, count, average, centre, chance }, at) => ({
    start,
    count,
    average,
    centre,
    lower: Math.max(1, centre - 3 * chance * wider),
    upper: Math.min(10, centre + 3 * chance * wider),
    signal: signalAt(distances, at),
  }));
}

/** The average of all ratings of the months. */
function centreOf(months: readonly Measured[]): number {
  const count = months.reduce((sum, month) => sum + month.count, 0);
  return months.reduce((sum, month) => sum + month.count * month.average, 0) / (count || 1);
}

function varianceWithin(months: readonly Measured[]): number {
  const degrees = months.reduce((sum, { count }) => sum + count - 1, 0);
  return months.reduce((sum, { squares }) => sum + squares, 0) / (degrees || 1);
}

/** How many times farther neighbouring months are apart than chance makes them; 1 at least. */
function excessOf(months: readonly { readonly far: number; readonly phase: number }[]): number {
  const ranges = months.flatMap(({ far, phase }, at) => {
    const next = months[at + 1];
    return next?.phase === phase ? [Math.abs(next.far - far)] : [];
  });
  const mean = ranges.reduce((sum, range) => sum + range, 0) / (ranges.length || 1);
  return Math.max(1, mean / MEAN_RANGE);
}

/** The rule that the month completes, looking back within its phase. */
function signalAt(
  months: readonly { readonly far: number; readonly phase: number }[],
  at: number,
): Signal | null {
  const { far: own = 0, phase } = months[at] ?? {};
  const side = Math.sign(own);
  const found = RULES.find(({ far, of, least }) => {
    const last = months.slice(Math.max(0, at - of + 1), at + 1);
    const beyond = last.filter((month) => month.phase === phase && month.far * side > far);
    return own * side > far && beyond.length >= least;
  });
  return found?.signal ?? null;
}
