// What can be asked of a control chart: the months of a place, a service, a settlement or the city between their limits.
import { builder } from '../../api/builder.ts';
import { dayAfter, dayIn } from '../../foundation/days.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { filterFrom, SummaryFilterInput } from '../../results/aggregates/filter.ts';
import { sumByPeriod } from '../../results/aggregates/store.ts';
import { findChange, type Change } from '../alerts/change-point.ts';
import { PART_DAYS, PLACE_DAYS } from '../alerts/rules.ts';
import { controlled, type Controlled, type Signal } from './control-limits.ts';
import { listGroups } from './store.ts';

interface Chart {
  readonly months: readonly Controlled[];
  readonly change: Change | null;
}

const SignalType = builder.enumType('ControlSignal', {
  description: 'Why a month is unlikely to be chance, all on one side of the centre.',
  values: {
    BEYOND: { description: 'It lies beyond three deviations.' },
    TWO_OF_THREE: { description: 'Two of three lie beyond two deviations.' },
    FOUR_OF_FIVE: { description: 'Four of five lie beyond one deviation.' },
    EIGHT: { description: 'Eight follow each other.' },
  } as const satisfies Record<Signal, object>,
});

const FoundChangeType = builder.objectRef<Change>('FoundChange').implement({
  description: 'The change that an alert tells of, each place compared with itself.',
  fields: (t) => ({
    since: t.field({
      type: 'Date',
      description: 'The first day of publication after it.',
      resolve: ({ since }) => since,
    }),
    before: t.exposeFloat('before', { description: 'The average before.' }),
    after: t.exposeFloat('after', { description: 'The average after.' }),
    count: t.exposeInt('count', { description: 'How many ratings the average after is of.' }),
  }),
});

const ControlChartType = builder.objectRef<Chart>('ControlChart').implement({
  description: 'Months between control limits, in columns of the same length.',
  fields: (t) => ({
    starts: t.field({
      type: ['Date'],
      description: 'The first day of each month in which something was published.',
      resolve: ({ months }) => months.map(({ start }) => start),
    }),
    counts: t.intList({
      description: 'How many ratings.',
      resolve: ({ months }) => months.map(({ count }) => count),
    }),
    averages: t.floatList({
      description: 'Their average.',
      resolve: ({ months }) => months.map(({ average }) => average),
    }),
    centres: t.floatList({
      description: 'The average of all months, before and after a change apart.',
      resolve: ({ months }) => months.map(({ centre }) => centre),
    }),
    lowers: t.floatList({
      description: 'The lower limit of each month: three deviations, at least 1.',
      resolve: ({ months }) => months.map(({ lower }) => lower),
    }),
    uppers: t.floatList({
      description: 'The upper limit of each month: three deviations, at most 10.',
      resolve: ({ months }) => months.map(({ upper }) => upper),
    }),
    signals: t.field({
      type: t.listRef(SignalType, { nullable: true }),
      description: 'The rule that each month completes; null: chance does as much.',
      resolve: ({ months }) => months.map(({ signal }) => signal),
    }),
    change: t.expose('change', {
      type: FoundChangeType,
      nullable: true,
      description: 'The change that alerts find of late; null where there is none, and of the whole city.',
    }),
  }),
});

builder.queryField('controlChart', (t) =>
  t.field({
    type: ControlChartType,
    nullable: true,
    access: 'aggregates.read',
    args: {
      filter: t.arg({ type: SummaryFilterInput, required: true, description: 'Which ratings to look at.' }),
    },
    description:
      'Whether months differ more than chance makes them; null of fewer than eight months with something published.',
    resolve: async (_root, { filter: input }, context) => {
      const { id, timeZone } = await getMunicipality(context, input.municipality);
      const grant = context.grant('aggregates.read', id);
      const { pool } = context.database.citizen;
      const part = {
        settlementId: null,
        categoryId: null,
        locationId: null,
        standing: [],
        ...filterFrom(input),
      };
      const { settlementId, categoryId, locationId } = part;
      const isWhole = settlementId === null && categoryId === null && locationId === null;
      const from = dayAfter(
        dayIn(timeZone, context.now()),
        1 - (locationId === null ? PART_DAYS : PLACE_DAYS),
      );
      const [series, groups] = await Promise.all([
        sumByPeriod(pool, grant, { ...part, from: null, to: null }, 'month'),
        // As alerts do: the whole city, where places come and go, is looked at by its parts.
        isWhole ? [] : listGroups(pool, grant, { ...part, from, to: null }),
      ]);
      const change = findChange(groups);
      const months = controlled(series, change?.since ?? null);
      return months && { months, change };
    },
  }),
);
