// The queries whose cost is measured: each of the thirty runs and costs what docs/api.md says, the sixty others are none of them; and how their order is compared.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { print, stripIgnoredCharacters } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf } from '../server/api/operation-cost.ts';
import { schema } from '../server/http/whole-schema.ts';
import { WEIGHTS } from '../server/api/field-weights.ts';
import { writtenCost } from '../server/api/document-cost.ts';
import { createCity, publish, type City } from '../test/support/city.ts';
import { testDatabase, type TestDatabase } from '../test/support/database.ts';
import { listQueries, type RealQuery } from './cost/queries.ts';
import { rankCorrelation } from './cost/rank.ts';
import { createRun, type Run } from './cost/run.ts';
import { listUnseen } from './cost/unseen.ts';

let database: TestDatabase;
let city: City;
let run: Run;

beforeAll(async () => {
  database = await testDatabase();
  city = await createCity(database.owner.pool, { places: 3 });
  for (const place of city.places)
    await publish(database.owner.pool, city, place, '2026-11-02', [8, 8, 9, 10, 10]);
  run = createRun(database);
});
afterAll(() => database.close());

/** The table of docs/api.md: name and cost. */
const TABLE = new Map(
  [...readFileSync('docs/api.md', 'utf8').matchAll(/^\| (.+?) +\| +([\d,]+) +\| +[\d.]+ +\|$/gm)].map(
    ([, name = '', cost = '']) => [name, Number(cost.replaceAll(',', ''))],
  ),
);
const NAMES = listQueries({ slug: 'a', id: '1', code: '1' }).map(({ name }) => name);

it('there are thirty, and all of them stand in the table', () => {
  expect(NAMES).toHaveLength(30);
  expect([...TABLE.keys()].toSorted()).toEqual(NAMES.toSorted());
});

it.each(NAMES)('%s runs, and costs what the table says', async (name) => {
  const [place] = city.places;
  const queries = listQueries({ slug: city.slug, id: String(place?.id), code: place?.code ?? '' });
  const query = queries.find((each) => each.name === name);
  if (!query) throw new Error('It is in the list.');
  expect(await run(query)).toBeGreaterThan(10);
  const complexity = costOf(query).complexity + writtenCost(query.document);
  const told = TABLE.get(name) ?? NaN;
  // What is asked of the schema grows with it: the table is right within a quarter.
  if (name === 'the schema') expect(Math.abs(complexity / told - 1)).toBeLessThan(0.25);
  else expect(complexity).toBe(told);
});

describe('the sixty others', () => {
  const valuesOf = () => {
    const [place] = city.places;
    return { slug: city.slug, id: String(place?.id), code: place?.code ?? '' };
  };

  it('are sixty, and none is one of the thirty that weights were fitted to, however it is written', () => {
    const textsOf = (queries: readonly RealQuery[]) =>
      queries.map(({ document }) => stripIgnoredCharacters(print(document)));
    const [known, unseen] = [textsOf(listQueries(valuesOf())), textsOf(listUnseen(valuesOf()))];
    expect(new Set(unseen).size).toBe(60);
    expect(unseen.filter((text) => known.includes(text))).toEqual([]);
  });

  it('all run', async () => {
    for (const query of listUnseen(valuesOf())) expect(await run(query)).toBeGreaterThan(10);
  });
});

it.each(Object.keys(WEIGHTS))('%s, which has a weight, is in the schema', (coordinate) => {
  const [type = '', field = ''] = coordinate.split('.');
  const known = schema.getType(type);
  expect(known && 'getFields' in known && Object.keys(known.getFields())).toContain(field);
});

describe('rankCorrelation', () => {
  const numbers = fc
    .array(fc.integer(), { minLength: 3, maxLength: 30 })
    .filter((all) => new Set(all).size > 1);

  it('is 1 of what has the same order, and -1 of the reverse', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const grown = values.map((value) => 3 * value + 7);
        expect(rankCorrelation(values, grown)).toBeCloseTo(1, 10);
        expect(
          rankCorrelation(
            values,
            grown.map((value) => -value),
          ),
        ).toBeCloseTo(-1, 10);
      }),
    );
  });

  it('of a known example is what the books say', () => {
    // Ranks of 10 pairs, the sum of squared differences 194: 1 - 6 * 194 / (10 * 99).
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBeCloseTo(-0.175_757_6, 6);
  });
});
