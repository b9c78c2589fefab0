// The comparison of cities in every state: three and more beside each other, nobody yet, a city that takes no part.
import type { PageContext } from '../../../client/parts/page/context.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import type { BenchmarkPageQuery } from '../../../client/generated/operations.ts';
import { municipality } from './fixtures.ts';

type Benchmark = BenchmarkPageQuery['benchmark'];

const city = (slug: string, name: string, average: number, count: number) => ({
  slug,
  name,
  count,
  average,
  interval: { lower: average - 4 / Math.sqrt(count), upper: Math.min(10, average + 4 / Math.sqrt(count)) },
});

const categories = [
  {
    key: 'kindergartens',
    category: { name: 'Детски градини и ясли' },
    cities: [
      city('karlovo', 'Карлово', 8.7, 214),
      city('stara-zagora', 'Стара Загора', 8.4, 5210),
      city('veliko-tarnovo', 'Велико Търново', 8.1, 940),
      city('dobrich-selska', 'Добричка с най-дългото име, което се побира на малък екран', 6.3, 12),
    ],
  },
  {
    key: 'transport',
    category: { name: 'Градски транспорт' },
    cities: [
      city('veliko-tarnovo', 'Велико Търново', 7.2, 310),
      city('stara-zagora', 'Стара Загора', 5.9, 1877),
      city('karlovo', 'Карлово', 5.1, 9),
    ],
  },
];

/** Name of the state → complete document. */
export function everyBenchmark(context: PageContext): Record<string, string> {
  const render = (benchmark: Omit<Benchmark, 'since'>) =>
    pages.benchmark.render({
      context,
      data: { municipality, benchmark: { ...benchmark, since: '2025-11-01' } },
    });
  return {
    benchmark: render({ takesPart: true, categories }),
    'benchmark-none': render({ takesPart: true, categories: [] }),
    'benchmark-apart': render({ takesPart: false, categories: [] }),
  };
}
