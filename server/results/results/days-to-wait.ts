// How long one waits for results of places of which nothing is published in the period: one reading for a page of them.
import { pacesOf, type Pace } from '../aggregates/publication-interval.ts';
import type { Context } from '../../api/context.ts';
import type { Asked } from './table-request.ts';
import type { PlaceRow } from './place-rows.ts';
import { isPublished } from './published-sums.ts';

/** By the places' ids; read when it is first asked for. */
export type Paces = () => Promise<ReadonlyMap<bigint, Pace>>;

/** From what was published of them at other times, and of their categories: the box is not asked. */
export function pacesOnce(rows: readonly PlaceRow[], { municipality }: Asked, context: Context): Paces {
  const waiting = rows.filter((row) => !isPublished(row)).map(({ place }) => place);
  let paces: Promise<ReadonlyMap<bigint, Pace>> | undefined;
  return () => (paces ??= pacesOf(context, municipality.id, waiting));
}
