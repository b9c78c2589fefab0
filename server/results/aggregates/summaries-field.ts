// Several parts of a municipality side by side, and which part a summary is of.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { CategoryType, SettlementType } from '../../municipality/municipalities/refs.ts';
import { filterFrom, SummaryFilterInput } from './filter.ts';
import { DAYS, daysFrom, SummaryType, summaryWithin } from './summary.ts';
import { locationOrNullLoader } from '../../municipality/locations/loaders.ts';

/** More cannot be told apart side by side. */
const MOST = 6;

builder.objectFields(SummaryType, (t) => ({
  category: t.field({
    type: CategoryType,
    nullable: true,
    description: 'The category that it is of; null where it is of all, or there is no such category.',
    resolve: async ({ grant: { municipalityId }, filter }, _args, { remembered, grant }) => {
      const known = await remembered.categories(grant('municipalities.read', municipalityId));
      return known.find(({ id }) => id === filter.categoryId) ?? null;
    },
  }),
  settlement: t.field({
    type: SettlementType,
    nullable: true,
    description: 'The settlement that it is of; null where it is of all, or there is no such settlement.',
    resolve: async ({ grant: { municipalityId }, filter }, _args, { remembered, grant }) => {
      const known = await remembered.settlements(grant('municipalities.read', municipalityId));
      return known.find(({ id }) => id === filter.settlementId) ?? null;
    },
  }),
  location: t.field({
    type: LocationType,
    nullable: true,
    description: 'The location that it is of; null where it is of all, or there is no such location.',
    resolve: ({ grant: { municipalityId }, filter: { locationId } }, _args, { loaders }) =>
      locationId === null ? null : loaders(locationOrNullLoader).load({ municipalityId, id: locationId }),
  }),
}));

builder.queryField('summaries', (t) =>
  t.field({
    type: [SummaryType],
    access: 'aggregates.read',
    args: {
      filters: t.arg({
        type: [SummaryFilterInput],
        required: true,
        description: `What to sum, ${MOST} parts at the most.`,
      }),
      ...DAYS,
    },
    complexity: { field: 1, multiplier: MOST },
    description: 'Published ratings of several parts of municipalities, each summed, in the order asked for.',
    resolve: (_root, { filters, ...days }, context) => {
      if (filters.length > MOST) throw new AppError('BAD_INPUT', `filters are ${MOST} at the most.`);
      return Promise.all(
        filters.map(async (filter) => {
          const municipality = await getMunicipality(context, filter.municipality);
          return summaryWithin(context, municipality.id, { ...filterFrom(filter), ...daysFrom(days) });
        }),
      );
    },
  }),
);
