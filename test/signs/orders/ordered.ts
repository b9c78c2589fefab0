// What tests of orders ask, and the order that they send without more words.
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, type City, type CityPlace } from '../../support/city.ts';
import type { Ordering } from '../../support/passes.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

export const CREATE = `mutation ($input: CreatePrintOrderInput!) { createPrintOrder(input: $input) { __typename
  ... on PrintOrderCreated { order { id number version state testSheet signCount pieceCount orderedOn }
    link { url expiresOn isSent } } ... on Invalid { faults { field fault part } } } }`;

/** An order of the city's signs, two pieces of each, as a member sends it. */
export function orderOf({ slug, places }: Omit<Ordering, 'id'>) {
  return {
    municipality: slug,
    parts: [{ quantity: 2, codes: places.map(({ code }) => code) }],
    format: 'a5',
    design: 'CLASSIC',
    press: 'UNIVERSAL',
    material: 'Дибонд 3 мм',
    wantsTestSheet: false,
    dueOn: '2026-12-10',
    deliveryAddress: 'пл. „Свобода“ 1',
    shopEmail: 'Shop@Pechat.example.bg',
    shopLanguage: 'BG',
    note: 'Обадете се преди доставка.',
  };
}

/** Sends the order, with what differs in it, and answers what became of it. */
export async function order(server: TestServer, city: City, who: SignedIn, wanted: object = {}) {
  const { data, codes } = await server.ask(CREATE, { input: { ...orderOf(city), ...wanted } }, who);
  if (codes.length > 0) throw new Error(codes.join());
  return data.createPrintOrder;
}

/** Adds so many places with signs to the city, quickly. */
export async function addPlaces(server: TestServer, city: City, count: number): Promise<CityPlace[]> {
  const places: CityPlace[] = [];
  for (let at = 0; at < count; at += 1)
    places.push(await addPlace(server.database.owner.pool, city, `Място ${at}`));
  return places;
}

/** The days of a sign, as the database has them. */
export async function daysOf(server: TestServer, code: string | undefined) {
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT ordered_on::text AS ordered, printed_on::text AS printed, damaged_on::text AS damaged
      FROM signs WHERE code = ${code}`,
  );
  return rows[0];
}
