// What can be asked of changes: a period beside the one before it and the same a year ago, of the whole and of its parts.
import { builder } from '../../api/builder.ts';
import { pageCost, pageSize } from '../../api/scalars.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import {
  CategoryChangeType,
  LocationChangeType,
  PartChangeType,
  SettlementChangeType,
  SpanType,
} from './change-type.ts';
import { partsOf, readChanges, wholeOf, worstFirst, type ChangeOfPart, type Changes } from './changes.ts';
import { filterFrom, SummaryFilterInput } from './filter.ts';
import { countOf } from '../../foundation/score-statistics.ts';
import { DAYS, daysFrom, wholeFilter } from './summary.ts';

const OrderType = builder.enumType('ChangeOrder', {
  description: 'The order of a list of changes.',
  values: {
    BEST: { value: 'best', description: 'By the lower bound of the interval, the highest first.' },
    WORST: { value: 'worst', description: 'By the upper bound of the interval, the lowest first.' },
  } as const,
});

const isTold = ({ change: { sinceBefore, sinceYearAgo } }: ChangeOfPart) =>
  sinceBefore?.isUnlikely === true || sinceYearAgo?.isUnlikely === true;

const isPublished = ({ change }: ChangeOfPart) => countOf(change.summaries.now.counts) > 0;

const ChangesType = builder.objectRef<Changes>('Changes').implement({
  description: 'What was published in a period, in the one before it and in the same period a year ago.',
  fields: (t) => ({
    now: t.field({ type: SpanType, description: 'The period.', resolve: ({ spans }) => spans.now }),
    before: t.field({
      type: SpanType,
      description: 'The period before it: as many whole months, else as many days.',
      resolve: ({ spans }) => spans.before,
    }),
    yearAgo: t.field({
      type: SpanType,
      description: 'The same period a year ago.',
      resolve: ({ spans }) => spans.yearAgo,
    }),
    whole: t.field({ type: PartChangeType, description: 'All of it together.', resolve: wholeOf }),
    byCategory: t.field({
      type: [CategoryChangeType],
      complexity: { field: 20, multiplier: 20 },
      description: 'Each category with something published in any of the periods, the best first.',
      resolve: (changes) => [...partsOf(changes, 'categoryId')],
    }),
    bySettlement: t.field({
      type: [SettlementChangeType],
      complexity: { field: 20, multiplier: 60 },
      description: 'Each settlement with something published in any of the periods, the best first.',
      resolve: (changes) => [...partsOf(changes, 'settlementId')],
    }),
    byLocation: t.field({
      type: [LocationChangeType],
      args: {
        first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
        isUnlikely: t.arg.boolean({
          defaultValue: false,
          description: 'Only those of which a change is unlikely to be chance; all are judged together.',
        }),
        order: t.arg({ type: OrderType, defaultValue: 'best', description: 'Which ones come first.' }),
      },
      complexity: pageCost,
      description: 'The locations with something published in the period.',
      resolve: (changes, { first, isUnlikely, order }) => {
        const size = pageSize(first ?? 50);
        const parts = partsOf(changes, 'locationId').filter(isUnlikely ? isTold : isPublished);
        return (order === 'worst' ? worstFirst(parts) : parts).slice(0, size);
      },
    }),
  }),
});

builder.queryField('changes', (t) =>
  t.field({
    type: ChangesType,
    nullable: true,
    access: 'aggregates.read',
    args: {
      filter: t.arg({ type: SummaryFilterInput, required: true, description: 'What to compare.' }),
      ...DAYS,
    },
    description:
      'What changed in a municipality, or in a part of it; without days in the month of its last published day, or as long as that is one of the first seven of its month in the month before, where something is published then. Null where nothing is published and no days are named.',
    resolve: async (_root, { filter, ...days }, context) => {
      const municipality = await getMunicipality(context, filter.municipality);
      return readChanges(context, municipality.id, wholeFilter({ ...filterFrom(filter), ...daysFrom(days) }));
    },
  }),
);
