// What can be asked of the comparison of cities that take part in it, by everybody.
import { IntervalType } from '../aggregates/interval-type.ts';
import { averageOf, countOf, intervalOf } from '../../foundation/score-statistics.ts';
import { builder } from '../../api/builder.ts';
import { AppError } from '../../foundation/errors.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { CategoryType, LANGUAGE } from '../../municipality/municipalities/refs.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import { listCategories, type Category, type Municipality } from '../../municipality/municipalities/store.ts';
import { comparedFrom, firstDayOf, nearTo, type Compared, type RankedCity } from './rules.ts';
import { listCompared } from './store.ts';

/** Cities on each side that may be asked for. */
const MOST_NEAR = 50;

interface Benchmark {
  readonly municipality: Municipality;
  readonly since: string;
  readonly compared: readonly (Compared & { readonly category: Category; readonly asking: MunicipalityId })[];
}

const CityType = builder.objectRef<RankedCity>('BenchmarkCity').implement({
  description:
    'A city that takes part, with what it published in a category. Its own page says the same, at times a quarter of an hour sooner.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'Its full name.',
      args: LANGUAGE,
      resolve: ({ name }, { language }) => textIn(name, language),
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
    resolve: async ({ municipality, grant: read, context: { database, grant, now } }) => {
      const { id, timeZone } = municipality;
      const since = firstDayOf(dayIn(timeZone, now()));
      const [rows, categories] = await Promise.all([
        listCompared(database.citizen.pool, read, since),
        listCategories(database.citizen.prisma, grant('municipalities.read', id)),
      ]);
      const all = comparedFrom(rows);
      const compared = categories.flatMap((category) => {
        const found = all.find(({ key }) => key === category.key);
        return found ? [{ ...found, category, asking: id }] : [];
      });
      return { municipality, since, compared };
    },
  }),
);
