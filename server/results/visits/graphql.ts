// What members can ask of visitors: how many came to each place, what share of them answered, and the city's average weighted by visits.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { PageInfoType, type Page } from '../../api/list-pages.ts';
import { pageSize } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { AppError } from '../../foundation/errors.ts';
import { addCounts, averageOf, countOf, intervalOf, NO_COUNTS } from '../../foundation/score-statistics.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { IntervalType } from '../aggregates/interval-type.ts';
import { monthNumber } from '../aggregates/spans.ts';
import { monthAfter } from '../aggregates/spans.ts';
import { SPARK_MONTHS } from '../results/period.ts';
import { pageOf, seenCursor } from '../results/stable-pages.ts';
import { responseRate, weightedAverage, type Weighted } from '../responses/rules.ts';
import { WeightedType } from '../responses/weighted-type.ts';
import './saving.ts';
import { listNumbered, sumVisits, type VisitedPlace } from './store.ts';

interface PlaceVisits extends VisitedPlace {
  readonly threshold: number;
}

interface VisitTable extends Page<PlaceVisits> {
  readonly all: readonly VisitedPlace[];
  readonly weighted: Weighted | null;
}

const PlaceVisitsType = builder.objectRef<PlaceVisits>('PlaceVisits').implement({
  description: 'A place in some months: how many came, and how many answered.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the place.', resolve: ({ id }) => String(id) }),
    place: t.exposeString('externalId', { description: 'What the lists of the municipality call it.' }),
    name: t.exposeString('name', { description: 'Its name, in Bulgarian.' }),
    visitors: t.int({
      nullable: true,
      description: 'How many came, in the months of which it is known; null where it is of none.',
      resolve: ({ months, visitors }) => (months === 0 ? null : visitors),
    }),
    months: t.exposeInt('months', { description: 'Of how many months it is known.' }),
    answers: t.int({
      description: 'How many ratings were published in these months.',
      resolve: ({ visitedCounts }) => countOf(visitedCounts),
    }),
    responseRate: t.float({
      nullable: true,
      description:
        'Their share of the visitors, 0 to 1; null below the smallest group that is published, and where more answered than came.',
      resolve: ({ visitedCounts, visitors, threshold }) =>
        responseRate(countOf(visitedCounts), visitors, threshold),
    }),
    source: t.exposeString('source', { nullable: true, description: 'Who says so, of the latest month.' }),
    recordedOn: t.expose('recordedOn', {
      type: 'Date',
      nullable: true,
      description: 'When it was last told.',
    }),
  }),
});

const VisitTableType = builder.objectRef<VisitTable>('VisitTable').implement({
  description: 'Visitors of places in some months, and averages with and without them.',
  fields: (t) => ({
    count: t.int({
      description: 'How many ratings the places have.',
      resolve: ({ all }) => countOf(together(all)),
    }),
    average: t.float({
      nullable: true,
      description: 'The mean of all of them, in which a place is as heavy as its ratings.',
      resolve: ({ all }) => averageOf(together(all)),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: 'The interval of the mean.',
      resolve: ({ all }) => intervalOf(together(all)),
    }),
    weighted: t.expose('weighted', {
      type: WeightedType,
      nullable: true,
      description:
        'The average by visits, of the months of which visitors are known; null where there are none.',
    }),
    withVisitors: t.int({
      description: 'Of how many places visitors are known.',
      resolve: ({ all }) => all.filter(({ months }) => months > 0).length,
    }),
    withoutVisitors: t.int({
      description: 'Of how many they are not.',
      resolve: ({ all }) => all.filter(({ months }) => months === 0).length,
    }),
    nodes: t.expose('nodes', {
      type: [PlaceVisitsType],
      complexity: { field: 0, multiplier: 1 },
      description: 'The places of this page, those with visitors first.',
    }),
    pageInfo: t.expose('pageInfo', { type: PageInfoType, description: 'Where the page ends.' }),
  }),
});

const together = (places: readonly VisitedPlace[]) =>
  places.map(({ counts }) => counts).reduce(addCounts, NO_COUNTS);

/** So many of the most visitors are a number that the API can tell. */
const MOST_MONTHS = 120;

const CURSOR = seenCursor('visits');
/** Every place of the municipality is looked at, whatever the page shows. */
const COST = 100;

builder.queryField('visits', (t) =>
  cityField(t, {
    type: VisitTableType,
    access: 'locations.manage',
    args: {
      from: t.arg({
        type: 'Date',
        description: 'The first day of the first month; null: eleven months before the last.',
      }),
      to: t.arg({ type: 'Date', description: 'The first day of the last one; null: this month.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    complexity: ({ first }) => ({ field: COST, multiplier: pageSize(first ?? 50) }),
    description: 'The visitors of the places that a member may see, from one month to another.',
    resolve: async ({ municipality, grant: manage, context }, args) => {
      const { threshold, timeZone } = municipality;
      const to = args.to ?? monthAfter(dayIn(timeZone, context.now()), 0);
      const from = args.from ?? monthAfter(to, 1 - SPARK_MONTHS);
      if (!from.endsWith('-01') || !to.endsWith('-01') || from > to)
        throw new AppError('BAD_INPUT', 'A period begins and ends with the first day of a month.');
      if (monthNumber(to) - monthNumber(from) >= MOST_MONTHS)
        throw new AppError('BAD_INPUT', `A period has at most ${MOST_MONTHS} months.`);
      const all = await asGranted(context, manage, async (tx) =>
        sumVisits(tx, manage, await listNumbered(tx, manage, null), { from, to }),
      );
      const sorted = all.toSorted((a, b) => b.visitors - a.visitors);
      const { page, pageInfo } = pageOf(
        CURSOR,
        args.after,
        sorted,
        pageSize(args.first ?? 50),
        ({ id }) => id,
      );
      const visited = all.map(({ visitors, visitedCounts }) => ({ visitors, counts: visitedCounts }));
      return {
        all,
        weighted: weightedAverage(visited),
        nodes: page.map((place) => ({ ...place, threshold })),
        pageInfo,
      };
    },
  }),
);
