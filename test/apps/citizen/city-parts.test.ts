// Which services and settlements a city's results list: what has a place, or something published, or is looked at.
import { expect, it } from 'vitest';
import { partsOf } from '../../../client/citizen/city-parts.ts';
import { context } from './fixtures.ts';
import { results } from './results-fixtures.ts';

const city = results.municipality;
if (!city) throw new Error('There is no city.');
const [first, ...others] = city.categories;
if (!first) throw new Error('There is no service.');
const waiting = others.find(({ id }) => !city.summary.byCategory.some(({ category }) => category.id === id));
if (!waiting) throw new Error('There is no service without ratings.');

/** The ids of the services listed where those have no place. */
const listed = (without: readonly string[], chosen?: string): string[] =>
  partsOf(
    context,
    {
      ...city,
      categories: city.categories.map((each) => ({ ...each, hasPlaces: !without.includes(each.id) })),
    },
    { ...(chosen !== undefined && { category: chosen }) },
  ).categories.map(({ id }) => id);

it.each([
  ['a place, and no ratings', [], undefined, true],
  ['neither', [waiting.id], undefined, false],
  ['neither, but looked at', [waiting.id], waiting.id, true],
] as const)('one with %s', (_, without, chosen, isListed) => {
  expect(listed(without, chosen).includes(waiting.id)).toBe(isListed);
});

it('one whose places are elsewhere now keeps what was published', () => {
  expect(listed([first.id])).toContain(first.id);
});

it('keeps the order of the city', () => {
  expect(listed([])).toEqual(city.categories.map(({ id }) => id));
});
