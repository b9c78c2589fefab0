// A summary as resolvers pass it on: its counts, and what it was asked for, so that it can be broken down.
import type { Grant } from '../../access/grants/grant.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { idOrNull } from '../../api/scalars.ts';
import type { Location } from '../../municipality/locations/store.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { answeredQuestions } from '../../municipality/questions/answer-counts.ts';
import { sumAnswers } from './store-answers.ts';
import { sumAll, sumByLocation, sumByPart, type SummaryFilter } from './store.ts';
import { summaryLoader } from './loaders.ts';

export interface Summary {
  readonly grant: Grant<'aggregates.read'>;
  readonly filter: SummaryFilter;
  readonly counts: Counts;
}

/** Reads once what a summary is made of, however many of its fields ask. */
function readOnce<Part>(read: (...asked: Parameters<typeof sumByPart>) => Promise<Part[]>) {
  const known = new WeakMap<Summary, Promise<Part[]>>();
  return (summary: Summary, { database }: Pick<Context, 'database'>): Promise<Part[]> => {
    const parts = known.get(summary) ?? read(database.citizen.pool, summary.grant, summary.filter);
    known.set(summary, parts);
    return parts;
  };
}

/** What the summary is made of, category by settlement. */
export const cellsOf = readOnce(sumByPart);

/** What it is made of, place by place. */
export const placesOf = readOnce(sumByLocation);

export const SummaryType = builder.objectRef<Summary>('Summary');

/** The argument of everything that is summed over days. */
export const DAYS = builder.args((t) => ({
  from: t.field({ type: 'Date', description: 'The first day; without it, since the beginning.' }),
  to: t.field({ type: 'Date', description: 'The last day; without it, until today.' }),
}));

/** The arguments of a summary of a part of a municipality. */
export const PART = builder.args((t) => ({
  ...DAYS,
  category: t.id({ description: 'Only of this category.' }),
  settlement: t.id({ description: 'Only in this settlement.' }),
}));

interface PartArguments {
  readonly category?: string | null | undefined;
  readonly settlement?: string | null | undefined;
}

/** The part of a municipality that was asked for. */
export function partFrom({ category, settlement }: PartArguments): Partial<SummaryFilter> {
  return {
    categoryId: idOrNull(category),
    settlementId: idOrNull(settlement),
  };
}

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

/** The whole filter: what is left out is not narrowed. */
export function wholeFilter(narrowed: Partial<SummaryFilter>): SummaryFilter {
  return { ...EVERYTHING, ...narrowed };
}

/** The summary of what lies within the filter; what the filter leaves out is not narrowed. */
export async function summaryWithin(
  context: Context,
  municipalityId: MunicipalityId,
  narrowed: Partial<SummaryFilter>,
): Promise<Summary> {
  const grant = context.grant('aggregates.read', municipalityId);
  const filter = wholeFilter(narrowed);
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
    counts: await loaders(summaryLoader).load({ municipalityId, id, from: days.from, to: days.to }),
  };
}

/** What was answered to the questions of one location. */
export async function answersOfLocation(
  { grant, database, loaders }: Context,
  { municipalityId, id }: Location,
  days: Days,
) {
  const read = grant('aggregates.read', municipalityId);
  const rows = await sumAnswers(database.citizen.pool, read, id, days);
  return answeredQuestions(municipalityId, rows, loaders);
}
