// What can be asked of a summary: how many, the average, its interval, the distribution, and what it is made of.
import { builder } from '../../api/builder.ts';
import { pageCost, pageSize } from '../../api/scalars.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import {
  CategorySeriesType,
  CategorySummaryType,
  LocationSummaryType,
  SettlementSummaryType,
  type Part,
  type PartSeries,
} from './summary-part.ts';
import { countedFields } from './interval-type.ts';
import { byLowerBound, countOf, countsBy } from '../../foundation/score-statistics.ts';
import { PeriodType, SeriesType } from './series.ts';
import './changes-field.ts';
import './graphql-whole.ts';
import './differences-field.ts';
import './summaries-field.ts';
import { SummaryFilterInput, filterFrom } from './filter.ts';
import { sumByCategoryAndPeriod, type CategoryStep } from './store-series.ts';
import { sumByPeriod, type Cell } from './store.ts';
import { cellsOf, DAYS, daysFrom, placesOf, SummaryType, summaryWithin, type Summary } from './summary.ts';
import { findUnconfirmed, UnconfirmedType } from './unconfirmed.ts';
import { sumWays } from './store-ways.ts';
import { toldOrNull, WaysType } from './ways-type.ts';

const part =
  (key: 'categoryId' | 'settlementId' | 'locationId', { grant, filter }: Summary) =>
  ({ id, counts }: { id: bigint; counts: Summary['counts'] }): Part => ({
    id,
    summary: { grant, filter: { ...filter, [key]: id }, counts },
  });

/** The parts that the cells make along one of their two sides, by the lower bound of their interval. */
function along(key: 'categoryId' | 'settlementId', cells: readonly Cell[], summary: Summary): Part[] {
  const sums = countsBy(cells, (cell) => cell[key]);
  return byLowerBound([...sums].map(([id, counts]) => ({ id, counts }))).map(part(key, summary));
}

/** The steps of each category that has any. */
function seriesOf({ municipalityId }: Summary['grant'], steps: readonly CategoryStep[]): PartSeries[] {
  const ids = [...new Set(steps.map(({ categoryId }) => categoryId))];
  return ids.map((id) => ({
    municipalityId,
    id,
    series: steps.filter(({ categoryId }) => categoryId === id),
  }));
}

SummaryType.implement({
  description: 'Published ratings, summed. A count of 0 means: not enough answers yet.',
  fields: (t) => ({
    ...countedFields(t, {
      count: 'How many ratings are published.',
      interval: 'The interval of the average; null where nothing is published.',
    }),
    distribution: t.exposeIntList('counts', {
      description: 'How many gave each score: ten numbers, score 1 first.',
    }),
    unconfirmed: t.field({
      type: UnconfirmedType,
      nullable: true,
      complexity: 80,
      description:
        'What is published apart from it; null where nothing is, or where it is summed here already.',
      resolve: (summary, _args, context) => findUnconfirmed(summary, context),
    }),
    ways: t.field({
      type: WaysType,
      nullable: true,
      complexity: 80,
      description: 'By which ways they came; null where none of their groups tells it.',
      resolve: async ({ grant, filter }, _args, { database }) =>
        toldOrNull(await sumWays(database.citizen.pool, grant, filter)),
    }),
    series: t.field({
      type: SeriesType,
      complexity: 20,
      args: { by: t.arg({ type: PeriodType, required: true, description: 'The steps.' }) },
      description: 'The same over time, in columns; steps in which nothing was published are left out.',
      resolve: ({ grant, filter }, { by }, { database }) =>
        sumByPeriod(database.citizen.pool, grant, filter, by),
    }),
    seriesByCategory: t.field({
      type: [CategorySeriesType],
      complexity: { field: 20, multiplier: 20 },
      args: { by: t.arg({ type: PeriodType, required: true, description: 'The steps.' }) },
      description: 'The same over time for each category with something published.',
      resolve: async ({ grant, filter }, { by }, { database }) =>
        seriesOf(grant, await sumByCategoryAndPeriod(database.citizen.pool, grant, filter, by)),
    }),
    byCategory: t.field({
      type: [CategorySummaryType],
      complexity: { field: 20, multiplier: 20 },
      description: 'The same for each category with something published, by the lower bound of the interval.',
      resolve: async (summary, _args, context) =>
        along('categoryId', await cellsOf(summary, context), summary),
    }),
    bySettlement: t.field({
      type: [SettlementSummaryType],
      complexity: { field: 20, multiplier: 60 },
      description:
        'The same for each settlement with something published, by the lower bound of the interval.',
      resolve: async (summary, _args, context) =>
        along('settlementId', await cellsOf(summary, context), summary),
    }),
    byLocation: t.field({
      type: [LocationSummaryType],
      args: {
        first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
        atLeast: t.arg.int({
          defaultValue: 1,
          description:
            'Only those with so many ratings: the first of many with a few each are the lucky ones.',
        }),
      },
      complexity: pageCost,
      description: 'The same for the locations with the highest lower bounds of the interval.',
      resolve: async (summary, { first, atLeast }, context) => {
        const size = pageSize(first ?? 50);
        const sums = await placesOf(summary, context);
        const rated = sums.filter(({ counts }) => countOf(counts) >= (atLeast ?? 1));
        return byLowerBound(rated).slice(0, size).map(part('locationId', summary));
      },
    }),
  }),
});

builder.queryField('summary', (t) =>
  t.field({
    type: SummaryType,
    access: 'aggregates.read',
    args: {
      filter: t.arg({ type: SummaryFilterInput, required: true, description: 'What to sum.' }),
      ...DAYS,
    },
    description: 'Published ratings of a municipality, or of a part of it, summed.',
    resolve: async (_root, { filter, ...days }, context) => {
      const municipality = await getMunicipality(context, filter.municipality);
      return summaryWithin(context, municipality.id, { ...filterFrom(filter), ...daysFrom(days) });
    },
  }),
);
