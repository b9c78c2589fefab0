// Openings of a city that its member lists and decides on, and the sums that follow.
import { afterAll, beforeAll } from 'vitest';
import { createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { GraphqlAnswer } from '../../support/ask.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const LIST = `query ($slug: String!, $location: ID, $standing: Standing, $from: Date, $to: Date, $first: Int, $after: String) {
  openings(municipality: $slug, location: $location, standing: $standing, from: $from, to: $to, first: $first, after: $after) {
    nodes { id location { id } publishedOn standing reason count average distribution
      reclassifications { standing note decidedBy decidedAt } }
    pageInfo { hasNextPage endCursor } } }`;

const DECIDE = `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename
  ... on OpeningReclassified { opening { id standing reason count reclassifications { standing note decidedBy } } }
  ... on OpeningUnchanged { opening { standing reclassifications { note } } } } }`;

/** A server, and new cities with three openings each. */
export function openingsOfACity() {
  let server: TestServer;
  let city: City;
  let place: CityPlace;
  let other: CityPlace;
  let member: SignedIn;

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const owner = () => server.database.owner.pool;

  /** Asks and decides as the member of the city from now on. */
  const goOnAs = (who: SignedIn, where: City) => {
    [member, city] = [who, where];
  };

  /** A live city with two places, and openings of its own: two of the first place on a day, and one of the second. */
  async function aCity(): Promise<{ counted: string; burst: string; later: string }> {
    city = await createCity(owner(), { isDemo: false, places: 2 });
    member = await server.signIn(city);
    const [first, second] = city.places;
    if (!first || !second) throw new Error('The city has two places.');
    [place, other] = [first, second];
    const twenty = Array.from({ length: 20 }, () => 1);
    const burst = { standing: 'UNCONFIRMED', reason: 'BURST' } as const;
    return {
      counted: await publish(owner(), city, place, '2026-11-01', [6, 7, 8, 9, 10]),
      burst: await publish(owner(), city, place, '2026-11-01', twenty, burst),
      later: await publish(owner(), city, other, '2026-11-03', [10, 10, 10, 10, 10]),
    };
  }

  const list = (variables: Readonly<Record<string, unknown>> = {}) =>
    server.ask(LIST, { slug: city.slug, ...variables }, member);

  function decide(
    opening: string,
    standing: string,
    note = 'A class visited.',
    seen?: number,
  ): Promise<GraphqlAnswer> {
    const input = { municipality: city.slug, opening, standing, note, seen };
    return server.ask(DECIDE, { input }, member);
  }

  async function summed(): Promise<unknown> {
    const { data } = await server.ask(
      `query ($slug: String!, $place: ID!) { municipality(slug: $slug) { summary { count } }
      location(municipality: $slug, id: $place) { summary { count average } }
      unconfirmed: summary(filter: { municipality: $slug, standing: [UNCONFIRMED] }) { count }
      ratings(municipality: $slug, location: $place, first: 100) { nodes { standing } } }`,
      { slug: city.slug, place: String(place.id) },
    );
    const counted = data.ratings.nodes.filter(({ standing }: { standing: string }) => standing === 'COUNTED');
    return {
      city: data.municipality.summary.count,
      place: data.location.summary,
      unconfirmed: data.unconfirmed.count,
      ratings: counted.length,
    };
  }
  return {
    server: () => server,
    city: () => city,
    place: () => place,
    other: () => other,
    member: () => member,
    goOnAs,
    aCity,
    list,
    decide,
    summed,
  };
}
