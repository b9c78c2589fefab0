// What a table of results is asked for, checked; and what is published of it, now and in the period before.
import { languages } from '../../../client/text/texts.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { DAYS, daysFrom } from '../aggregates/summary.ts';
import type { SummaryFilter } from '../aggregates/store.ts';
import { filterFrom, SummaryFilterInput } from '../aggregates/filter.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import type { FileAsked } from '../../municipality/municipalities/members-file.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { OpenSpan, Span } from '../aggregates/spans.ts';
import { findLanguage } from '../../foundation/texts/tag.ts';
import { monthsOfSpan, spanBefore, sparkMonths, splitSpan } from './period.ts';
import type { MonthColumns, Result, ResultSort } from './rules.ts';
import {
  type MonthSum,
  sumMonths,
  sumPeriod,
  type PlaceSum,
  type ResultKey,
  type ResultsFilter,
} from './store.ts';

const ResultSortType = builder.enumType('ResultSort', {
  description: 'The order of results. What has not enough answers yet stands at the end of each.',
  values: {
    BEST: { description: 'By the lower bound of the interval, the highest first.' },
    WORST: { description: 'By the upper bound of the interval, the lowest first.' },
    NAME: { description: 'By name.' },
    COUNT: { description: 'By the number of ratings, the most first.' },
    RISE: { description: 'By the change against the period before, the largest rise first.' },
    DROP: { description: 'By the change against the period before, the largest drop first.' },
  } as const satisfies Record<ResultSort, object>,
});

/** The arguments of every table of results. */
export const RESULT_ARGS = builder.args((t) => ({
  filter: t.field({ type: SummaryFilterInput, required: true, description: 'Which ratings to sum.' }),
  ...DAYS,
  sort: t.field({ type: ResultSortType, defaultValue: 'BEST', description: 'In which order.' }),
  language: t.string({ description: 'The language of the names that decide the order.' }),
  hasAllMonths: t.boolean({
    defaultValue: false,
    description:
      'Whether the months are all of the period, the latest sixty at the most; else the twelve that end with it.',
  }),
}));

export interface ResultArguments {
  readonly filter: Parameters<typeof filterFrom>[0];
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly sort?: ResultSort | null | undefined;
  readonly language?: string | null | undefined;
  readonly hasAllMonths?: boolean | null | undefined;
}

/** A table that may be read, and what is in it. */
export interface Asked {
  readonly municipality: Municipality;
  readonly grant: Grant<'aggregates.read'>;
  readonly filter: ResultsFilter;
  readonly span: OpenSpan;
  readonly before: Span | null;
  readonly today: string;
  /** Those that are shown, the earliest first. */
  readonly months: readonly string[];
  readonly sort: ResultSort;
  readonly language: string;
}

/** What the arguments ask for. Refuses a municipality that is not there, and a period that ends before it begins. */
export async function askedFrom(args: ResultArguments, context: Context): Promise<Asked> {
  const span = daysFrom(args);
  const municipality = await getMunicipality(context, args.filter.municipality);
  const grant = context.grant('aggregates.read', municipality.id);
  return askedOf(args, span, { municipality, grant, context });
}

/** The same, of the municipality that a file is of. */
export function askedOf(
  args: ResultArguments,
  span: OpenSpan,
  { municipality, grant, context }: Pick<FileAsked<'aggregates.read'>, 'municipality' | 'grant' | 'context'>,
): Asked {
  const today = dayIn(municipality.timeZone, context.now());
  return {
    municipality,
    grant,
    filter: withoutLocation(filterFrom(args.filter)),
    span,
    before: spanBefore(span, today),
    today,
    months: args.hasAllMonths ? monthsOfSpan(span, today) : sparkMonths(span, today),
    sort: args.sort ?? 'BEST',
    language: findLanguage([...languages, ...municipality.languages], args.language) ?? languages[0],
  };
}

function withoutLocation({
  settlementId = null,
  categoryId = null,
  standing = [],
}: Partial<SummaryFilter>): ResultsFilter {
  return { settlementId, categoryId, standing };
}

/** What each place has published in the period, and in the one before (null: there is none), read at once. */
export async function bothPeriods(
  { grant, filter, span, before, today }: Asked,
  { database }: Pick<Context, 'database'>,
): Promise<readonly [now: PlaceSum[], before: PlaceSum[] | null]> {
  const { pool } = database.citizen;
  return Promise.all([
    sumPeriod(pool, grant, filter, splitSpan(span, today)),
    before && sumPeriod(pool, grant, filter, splitSpan(before, today)),
  ]);
}

/** What was published in each month that is shown, by id; nothing is read where there are none. */
export function monthsBy(
  by: ResultKey,
  ids: readonly bigint[] | null,
  { grant, filter, months }: Asked,
  { database }: Pick<Context, 'database'>,
): Promise<Map<bigint, MonthSum[]>> {
  const [from = null, to = null] = [months[0], months.at(-1)];
  if (from === null) return Promise.resolve(new Map());
  return sumMonths(database.citizen.pool, grant, filter, by, { from, to }, ids);
}

/** A result with its months. */
export interface ResultRow extends Result {
  readonly months: MonthColumns;
}
