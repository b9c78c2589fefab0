// What can be asked of the comparison of cities that take part in it, by everybody.
import { IntervalType } from '../aggregates/interval-type.ts';
import { averageOf, countOf, intervalOf } from '../../foundation/score-statistics.ts';
import { builder } from '../../api/builder.ts';
import { AppError } from '../../foundation/errors.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { CategoryType, inLanguage } from '../../municipality/municipalities/refs.ts';
import { dayIn } from '../../foundation/days.ts';
import { listCategories, type Category, type Municipality } from '../../municipality/municipalities/store.ts';
import type { KnownCell } from './exchange.ts';
import { comparedFrom, firstDayOf, nearTo, type Compared, type RankedCity } from './rules.ts';
import { listAgreed } from './store.ts';

/** Cities on each side that may be asked for. */
const MOST_NEAR = 50;

interface Benchmark {
  readonly municipality: Municipality;
  readonly since: string;
  readonly compared: readonly (Compared & { readonly category: Category; readonly asking: string })[];
  readonly cells: readonly KnownCell[];
}

const CityType = builder.objectRef<RankedCity>('BenchmarkCity').implement({
  description:
    'A city that takes part, with what it published in a category. Its own page says the same, at times a quarter of an hour sooner.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    name: t.string(inLanguage('Its full name.', ({ name }) => name)),
    origin: t.exposeString('origin', {
      nullable: true,
      description: 'Where its pages stand, where that is another cell of the country; null: here.',
    }),
    rank: t.exposeInt('rank', { description: 'Its place among those compared, from 1.' }),
    count: t.int({
      description: 'How many ratings are published: a group of its own size at the least.',
      resolve: ({ counts }) => countOf(counts),
    }),
    average: t.float({
      nullable: true,
      description: 'Their mean, 1 to 10.',
      resolve: ({ counts }) => averageOf(counts),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: 'The interval of the average.',
      resolve: ({ counts }) => intervalOf(counts),
    }),
  }),
});

const ComparedType = builder.objectRef<Benchmark['compared'][number]>('BenchmarkCategory').implement({
  description: 'A kind of place that at least three cities have in common, each with enough ratings.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name, the same in each of them.' }),
    category: t.expose('category', {
      type: CategoryType,
      description: 'That of the city that was asked for.',
    }),
    of: t.int({
      description: 'How many cities are compared.',
      resolve: ({ cities }) => cities.length,
    }),
    cities: t.field({
      type: [CityType],
      args: {
        near: t.arg.int({
          description:
            'Only the first three, the city that was asked for, and 0 to 50 on each side of it; without it all.',
        }),
      },
      complexity: { field: 1, multiplier: 15 },
      description: 'The cities, by the lower bound of their interval, so that luck does not lead.',
      resolve: ({ cities, asking }, { near }) => {
        if (near == null) return cities;
        if (near < 0 || near > MOST_NEAR) throw new AppError('BAD_INPUT', `near is 0 to ${MOST_NEAR}.`);
        return nearTo(cities, asking, near);
      },
    }),
  }),
});

const CellStateType = builder.enumType('BenchmarkCellState', {
  description: 'How far it is known what another cell published.',
  values: {
    CURRENT: { description: 'It was read in the last two hours.' },
    OLD: { description: 'It was read, and could not be read again for more than two hours.' },
    MISSING: { description: 'Nothing of it is known for what is compared now: its cities are missing.' },
  },
});

const CellType = builder.objectRef<KnownCell>('BenchmarkCell').implement({
  description: 'Another cell of the country: an installation with cities of its own.',
  fields: (t) => ({
    name: t.string({ description: 'Its name on the map of cells.', resolve: ({ cell }) => cell.name }),
    origin: t.string({ description: 'Where its pages stand.', resolve: ({ cell }) => cell.address }),
    state: t.field({
      type: CellStateType,
      description: 'Whether its cities are compared, and as they are now.',
      resolve: ({ period, isOld }) => (period === null ? 'MISSING' : isOld ? 'OLD' : 'CURRENT'),
    }),
    readAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was read the last time; null: never.',
      resolve: ({ readAt }) => readAt,
    }),
  }),
});

const BenchmarkType = builder.objectRef<Benchmark>('Benchmark').implement({
  description: 'A city beside others that agreed to be compared.',
  fields: (t) => ({
    takesPart: t.boolean({
      description: 'Whether the city takes part. Where it does not, nothing is compared.',
      resolve: ({ municipality }) => municipality.inBenchmark,
    }),
    since: t.expose('since', {
      type: 'Date',
      description: 'The first day of what is compared: that of the month a year ago.',
    }),
    cells: t.expose('cells', {
      type: [CellType],
      complexity: { field: 1, multiplier: 2 },
      description: 'The other cells of the country; without any, this one has all its cities.',
    }),
    categories: t.expose('compared', {
      type: [ComparedType],
      complexity: { field: 1, multiplier: 15 },
      description: 'What it has in common with two others at least, in the order of its categories.',
    }),
  }),
});

builder.queryField('benchmark', (t) =>
  cityField(t, {
    type: BenchmarkType,
    access: 'benchmark.read',
    complexity: { field: 20, multiplier: 1 },
    description:
      'A city beside others: only cities that agreed to it, and only what they published. Demo cities are compared with demo cities.',
    resolve: async ({ municipality, grant: read, context: { database, grant, now, cells, exchange } }) => {
      const { id, slug, timeZone, isDemo, inBenchmark } = municipality;
      const since = firstDayOf(dayIn(timeZone, now()));
      const known = isDemo || !inBenchmark ? [] : exchange.known(since);
      const [agreed, categories] = await Promise.all([
        inBenchmark ? listAgreed(database.citizen.pool, read, { isDemo, since }) : [],
        listCategories(database.citizen.prisma, grant('municipalities.read', id)),
      ]);
      // A city that moved to another cell is here until it is erased.
      const own = agreed.filter((row) => isDemo || cells.otherOfSlug(row.slug) === null);
      const all = comparedFrom([...own, ...known.flatMap(({ period }) => period?.rows ?? [])], slug);
      const compared = categories.flatMap((category) => {
        const found = all.find(({ key }) => key === category.key);
        return found ? [{ ...found, category, asking: slug }] : [];
      });
      return { municipality, since, compared, cells: known };
    },
  }),
);
