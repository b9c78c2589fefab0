// Signs of cities as members are told them.
import { afterAll, beforeAll, expect } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const now = new Date('2026-11-26T09:00:00Z');

export const codesOf = ({ places }: City): string[] => places.map(({ code }) => code);
export const idAt = ({ places }: City, at: number) => String(places[at]?.id);
export const because = 'Преместена при ремонта';

const LIST = `query ($slug: String!, $states: [ManagedSignState!], $silent: Boolean, $search: String, $settlement: ID, $first: Int, $after: String) {
  managedSigns(municipality: $slug, states: $states, isSilent: $silent, search: $search, settlement: $settlement, first: $first, after: $after) {
    totalCount silentCount counts { state count } nodes { code state isRetired voice { state since days usual } }
    pageInfo { endCursor hasNextPage } } }`;

export const codesIn = (list: { nodes: { code: string }[] }) => list.nodes.map(({ code }) => code).toSorted();

/** A server, cities on it, and the list of their signs. */
export function signsOfCities() {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ now: () => now });
  });
  afterAll(() => server.close());

  const owner = () => server.database.owner.pool;
  const newCity = (places: number, isDemo = false) => createCity(owner(), { isDemo, places });

  async function listed(city: City, who: SignedIn, variables: object = {}) {
    const { data, codes } = await server.ask(LIST, { slug: city.slug, ...variables }, who);
    expect(codes).toEqual([]);
    return data.managedSigns;
  }
  return { server: () => server, owner, newCity, listed };
}
