// The page of a settlement has a map of its places: each leads to its results, and of very many only the most rated are drawn.
import { expect, it } from 'vitest';
import { pages } from '../../../client/citizen/pages.tsx';
import type { PointColumns } from '../../../client/map/columns.ts';
import { context } from '../citizen/fixtures.ts';
import { placePoints, results } from '../citizen/results-fixtures.ts';

const page = (places?: PointColumns): string =>
  pages.results.render({ context, data: results, filter: { settlement: 's0', period: '2026' }, places });

const leads = (html: string): string[] =>
  [...html.matchAll(/<a href="\/results\/stara-zagora\/(\w+)\?[^"]*period=2026[^"]*" aria-label=/g)].flatMap(
    ([, id]) => id ?? [],
  );

it('leads from each place to its results in the same period', () => {
  expect(leads(page(placePoints)).toSorted()).toEqual(placePoints.ids.toSorted());
});

it('is none where the places are not known', () => {
  expect(leads(page())).toEqual([]);
});

it('of very many draws the most rated, and says so', () => {
  const many = Array.from({ length: 447 }, (_, at) => at);
  const html = page({
    ids: many.map((at) => `p${at}`),
    names: many.map((at) => `Парк ${at}`),
    latitudes: many.map((at) => 42.4 + (at % 21) * 0.002),
    longitudes: many.map((at) => 25.6 + Math.floor(at / 21) * 0.002),
    counts: many,
    averages: many.map(() => 7),
    lowers: many.map(() => 6.5),
    uppers: many.map(() => 7.5),
  });
  expect(leads(html)).toEqual(
    many
      .slice(-120)
      .toReversed()
      .map((at) => `p${at}`),
  );
  expect(html).toContain('На картата са 120-те места с най-много оценки');
});
