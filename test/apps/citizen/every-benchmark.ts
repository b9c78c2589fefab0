// The comparison of cities in every state: three and more beside each other, nobody yet, a city that takes no part.
import type { PageContext } from '../../../client/parts/page/context.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import type { BenchmarkPageQuery } from '../../../client/generated/operations.ts';
import { municipality } from './fixtures.ts';

type Benchmark = BenchmarkPageQuery['benchmark'];

const city = (slug: string, name: string, average: number, count: number, origin: string | null = null) => ({
  slug,
  origin,
  name,
  count,
  average,
  interval: { lower: average - 4 / Math.sqrt(count), upper: Math.min(10, average + 4 / Math.sqrt(count)) },
});

/** A kind of places in so many cities, of which these are shown, by their ranks. */
const compared = (
  key: string,
  name: string,
  of: number,
  cities: Readonly<Record<number, ReturnType<typeof city>>>,
) => ({
  key,
  category: { name },
  of,
  cities: Object.entries(cities).map(([rank, each]) => ({ ...each, rank: Number(rank) })),
});

const categories = [
  compared('kindergartens', 'Детски градини и ясли', 4, {
    1: city('karlovo', 'Карлово', 8.7, 214),
    2: city('stara-zagora', 'Стара Загора', 8.4, 5210),
    3: city('veliko-tarnovo', 'Велико Търново', 8.1, 940),
    4: city('dobrich-selska', 'Добричка с най-дългото име, което се побира на малък екран', 6.3, 12),
  }),
  compared('transport', 'Градски транспорт', 265, {
    1: city('veliko-tarnovo', 'Велико Търново', 7.2, 310),
    2: city('karlovo', 'Карлово', 7.1, 90),
    3: city('sopot', 'Сопот', 7, 88),
    156: city('dobrich-selska', 'Добричка с най-дългото име, което се побира на малък екран', 6, 2019),
    157: city('stara-zagora', 'Стара Загора', 5.9, 1877),
    158: city('burgas', 'Бургас', 5.8, 4005, 'https://east.example.bg'),
  }),
];

const cell = (name: string, state: Benchmark['cells'][number]['state'], readAt: string | null) => ({
  name,
  state,
  readAt,
  origin: `https://${name}.example.bg`,
});
const cells = [
  cell('north', 'CURRENT', '2026-11-25T11:50:00.000Z'),
  cell('east', 'OLD', '2026-11-24T09:30:00.000Z'),
  cell('south-west-of-the-country', 'MISSING', null),
];

/** Name of the state → complete document. */
export function everyBenchmark(context: PageContext): Record<string, string> {
  const render = (benchmark: Omit<Benchmark, 'since'>) =>
    pages.benchmark.render({
      context,
      data: { municipality, benchmark: { ...benchmark, since: '2025-11-01' } },
    });
  return {
    benchmark: render({ takesPart: true, cells: [], categories }),
    'benchmark-cells': render({ takesPart: true, cells, categories }),
    'benchmark-none': render({ takesPart: true, cells: [], categories: [] }),
    'benchmark-apart': render({ takesPart: false, cells: [], categories: [] }),
  };
}
