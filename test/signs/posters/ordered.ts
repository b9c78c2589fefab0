// An order of posters that a member sends, and its shop's page.
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';
import { inDays } from '../../tenancy/case.ts';

const CREATE = `mutation ($input: CreatePosterOrderInput!) { createPosterOrder(input: $input) { ... on PrintOrderCreated {
  order { id } link { url } } ... on Invalid { faults { field fault } } } }`;

/** As many as an order holds: of the city and of a place, of four months. Returns the path of its shop's page. */
export async function orderPosters(
  server: TestServer,
  city: City,
  who: SignedIn,
  texts: { readonly note: string; readonly deliveryAddress: string },
): Promise<string> {
  const location = String(city.places[0]?.id);
  const posters = ['2025-07', '2025-08', '2025-09', '2025-10'].flatMap((month, at) => [
    { kind: 'MONTH', month, location, quantity: at + 1 },
    { kind: 'REPLY', month, quantity: 100 },
  ]);
  const input = {
    municipality: city.slug,
    posters,
    size: 'A4',
    dueOn: inDays(30),
    shopEmail: 'shop@pechat.example.bg',
    shopLanguage: 'BG',
    ...texts,
  };
  const { data } = await server.ask(CREATE, { input }, who);
  return new URL(data.createPosterOrder.link.url).pathname;
}
