// The picture of a map: links with names, the ground below, colours by the average, rings where it is unsure, nothing of a name taken for markup.
import { expect, it } from 'vitest';
import type { MapPoint } from '../../../client/map/Drawing.tsx';
import { drawMap as draw, drawPlace } from '../../../client/map/draw.tsx';
import { textsIn } from '../../../client/text/texts.ts';

const wording = { language: 'en', texts: textsIn('en') };
const OUTLINE = { boundary: null, isPart: false };
const drawMap = (said: typeof wording, points: readonly MapPoint[]) => draw(said, points, OUTLINE);
const point = (id: number, more: Partial<MapPoint> = {}): MapPoint => ({
  id: String(id),
  name: `Place ${id}`,
  position: { latitude: 42.4 + (id % 24) * 0.004, longitude: 25.6 + id * 0.0004 },
  count: 40,
  average: 8.4,
  interval: { lower: 8.1, upper: 8.7 },
  href: `/members/city/results/places/${id}`,
  ...more,
});

it('each point is a link that is named, and coloured by the average that it says', () => {
  const svg = drawMap(wording, [
    point(1),
    point(2, { average: 8.4, interval: { lower: 6.9, upper: 9.9 } }),
    point(3, { average: 5.5, interval: { lower: 4.6, upper: 6.4 } }),
    point(4, { count: 0, average: null, interval: null }),
    point(5, { position: null }),
  ]);
  const links = [
    ...svg.matchAll(/<a href="(.+?)" aria-label="(.+?)">.*?<circle class="((?!target)[\w ]+)"/g),
  ];
  expect(links.map(([, href, name, colour]) => [href?.at(-1), name, colour])).toEqual([
    ['1', 'Place 1 8.4, 40 ratings', 'high'],
    ['2', 'Place 2 8.4, 40 ratings', 'high unsure'],
    ['3', 'Place 3 5.5, 40 ratings', 'middle'],
    ['4', 'Place 4: not enough ratings yet', 'waiting'],
  ]);
  expect(svg).toMatch(/^<svg role="group" aria-label="A map of 4 points\./);
});

it('tells below the picture what a point is, and draws the ground below the points', () => {
  const svg = drawMap(wording, [point(1), point(2)]);
  expect(svg).toContain('<p><strong>Place 1</strong> 8.4, 40 ratings</p>');
  expect(svg).toMatch(/^<svg[^>]+><svg class="ground"[^>]+><path d="M[\d .L]+Z"/);
});

it('is nothing where there is nothing to see', () => {
  expect(drawMap(wording, [point(1)])).toBe('');
  expect(
    drawMap(
      wording,
      [1, 2].map((id) => point(id, { average: null, interval: null })),
    ),
  ).toBe('');
});

it('takes a name for text, whatever is in it', () => {
  const name = '"><script>alert(1)</script>';
  const svg = drawMap(wording, [point(1, { name }), point(2, { href: '/members/x?a="&b' })]);
  expect(svg).not.toContain('<script');
  expect(svg).toContain('href="/members/x?a=&quot;&amp;b"');
});

it('a place is drawn among the settlements, and told how far the nearest of them is', () => {
  const settlements = [
    { name: 'Far', position: { latitude: 42.3, longitude: 25.9 } },
    { name: 'Near', position: { latitude: 42.43, longitude: 25.65 } },
  ];
  const place = { latitude: 42.43, longitude: 25.66 };
  const svg = drawPlace(place, { settlements, boundary: null }, wording);
  expect(svg).toMatch(/^<svg role="img" aria-label="The place on the map: 821 m from Near\."/);
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(drawPlace(place, { settlements: [], boundary: null }, wording)).toContain(
    'aria-label="The place on the map."',
  );
});
