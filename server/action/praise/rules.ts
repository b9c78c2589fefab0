// What counts as praise, how sure its share is, and who has earned a certificate.
import { comparison } from '../../../client/text/formats.ts';
import { countOf, type Counts } from '../../foundation/score-statistics.ts';

/** Scores from here on are praise; and so is what is chosen in a question that is asked after such scores alone. */
export const PRAISE_FROM = 9;

/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** A share of the answers, 0 to 1, with the 95 % interval of chance around it. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval (Wilson 1927, without correction of continuity): it stays within 0 and 1, and is not certain
 * where all of a few agree. `of` is at least 1.
 */
export function shareOf(count: number, of: number): Share {
  const share = count / of;
  const scale = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { count, of, share, lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}

/** The share of the scores 9 and 10; null where nothing is published. */
export function praiseIn(counts: Counts): Share | null {
  const of = countOf(counts);
  const count = counts.slice(PRAISE_FROM - 1).reduce((sum, times) => sum + times, 0);
  return of === 0 ? null : shareOf(count, of);
}

/** What a certificate needs: so many ratings, of which surely at least half are 9 or 10. */
export const CERTIFICATE = { answers: 30, share: 0.5 } as const;

export type CertificateState = 'EARNED' | 'TOO_FEW' | 'NOT_SURE';

/** Whether a place has earned one, or what is missing. */
export function certificateFor({ of, lower }: Share): CertificateState {
  if (of < CERTIFICATE.answers) return 'TOO_FEW';
  return lower >= CERTIFICATE.share ? 'EARNED' : 'NOT_SURE';
}

export const PRAISE_SORTS = ['SURE', 'COUNT', 'NAME'] as const;

/** By the lower bound of the share, by how many gave 9 or 10, or by name. */
export type PraiseSort = (typeof PRAISE_SORTS)[number];

interface Praised {
  readonly name: string;
  readonly praise: Share;
}

const KEYS: Readonly<Record<PraiseSort, (row: Praised) => number>> = {
  SURE: ({ praise }) => -praise.lower,
  COUNT: ({ praise }) => -praise.count,
  NAME: () => 0,
};

/** The rows in their order; what is alike stands by name, in the order of the language. */
export function inPraiseOrder<Row extends Praised>(
  rows: readonly Row[],
  sort: PraiseSort,
  language: string,
): Row[] {
  const compare = comparison(language);
  const keyOf = KEYS[sort];
  return rows.toSorted((a, b) => keyOf(a) - keyOf(b) || compare(a.name, b.name));
}
