// A summary as resolvers pass it on: its counts, and what it was asked for, so that it can be broken down.
import type { Grant } from '../access/grant.ts';
import { AppError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import type { Location } from '../locations/store.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { Counts } from './rules.ts';
import { sumAll, type SummaryFilter } from './store.ts';

export interface Summary {
  readonly grant: Grant<'aggregates.read'>;
  readonly filter: SummaryFilter;
  readonly counts: Counts;
}

export const SummaryType = builder.objectRef<Summary>('Summary');

/** The argument of everything that is summed over days. */
export const DAYS = builder.args((t) => ({
  from: t.field({ type: 'Date', description: 'The first day; without it, since the beginning.' }),
  to: t.field({ type: 'Date', description: 'The last day; without it, until today.' }),
}));

type Days = Pick<SummaryFilter, 'from' | 'to'>;

/** The days asked for. A period that ends before it begins is refused. */
export function daysFrom(args: { from?: string | null | undefined; to?: string | null | undefined }): Days {
  const { from = null, to = null } = args;
  if (from !== null && to !== null && from > to) throw new AppError('BAD_INPUT', 'from is after to.');
  return { from, to };
}

const EVERYTHING = {
  settlementId: null,
  categoryId: null,
  locationId: null,
  standing: ['COUNTED'],
  from: null,
  to: null,
} as const;

/** The summary of what lies within the filter; what the filter leaves out is not narrowed. */
export async function summaryWithin(
  context: Context,
  municipalityId: MunicipalityId,
  narrowed: Partial<SummaryFilter>,
): Promise<Summary> {
  const grant = context.grant('aggregates.read', municipalityId);
  const filter = { ...EVERYTHING, ...narrowed };
  return { grant, filter, counts: await sumAll(context.database.citizen.pool, grant, filter) };
}

/** The summary of one location; those of a page of locations share one statement. */
export async function summaryOfLocation(
  { grant, loaders }: Context,
  { municipalityId, id }: Location,
  days: Days,
): Promise<Summary> {
  return {
    grant: grant('aggregates.read', municipalityId),
    filter: { ...EVERYTHING, locationId: id, ...days },
    counts: await loaders.summary.load({ municipalityId, id, from: days.from, to: days.to }),
  };
}
