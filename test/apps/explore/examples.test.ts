// The tabs of the API explorer: each query runs as it stands, against a city with results, within what anybody may spend.
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIRST_CITY, tabsFor } from '../../../client/graphiql/examples.ts';
import { addImprovement } from '../../support/improvements.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false });
  const [place] = city.places;
  if (!place) throw new Error('There is a place.');
  await publish(pool, city, place, '2026-10-02', [8, 8, 9, 10, 10]);
  await addImprovement(pool, city, { name: 'ограда', day: '2026-10-05', places: [place.id] });
});
afterAll(() => server.close());

const tabs = tabsFor({ slug: 'city', location: '1' }).map(({ query }, at) => {
  const [definition] = parse(query).definitions;
  return [definition?.kind === 'OperationDefinition' ? (definition.name?.value ?? '') : '', at] as const;
});

it('are seven, each with a name of its own, which stands on its tab', () => {
  expect(new Set(tabs.map(([name]) => name)).size).toBe(7);
  expect(tabs.every(([name]) => name !== '')).toBe(true);
});

it.each(tabs)('%s', async (_name, at) => {
  const tab = tabsFor({ slug: city.slug, location: String(city.places[0]?.id) })[at];
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: tab?.query, variables: JSON.parse(tab?.variables ?? '') as unknown }),
  });
  const text = await response.text();
  const { data, errors, extensions } = JSON.parse(text) as {
    data: unknown;
    errors?: unknown;
    extensions: { cost: { estimated: number; most: number } };
  };
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toMatch(/"(average|score)":[89]/);
  expect(extensions.cost.estimated).toBeLessThan(extensions.cost.most);
});

it('ask first which city there is', async () => {
  const { data, codes } = await server.ask(FIRST_CITY);
  expect(codes).toEqual([]);
  const [found] = (data as { municipalities: { slug: string; locations: { nodes: { id: string }[] } }[] })
    .municipalities;
  expect(found).toEqual({ slug: city.slug, locations: { nodes: [{ id: String(city.places[0]?.id) }] } });
});
