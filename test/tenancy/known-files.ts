// What there is of a city beside its rows that members take as files: an order, a round, a programme, a photo, links of passes.
import { Prisma } from '../../prisma/generated/client.ts';
import { order } from '../signs/orders/ordered.ts';
import { publish } from '../support/city.ts';
import type { FullCity } from '../support/full-city.ts';
import { addPasses, type Passes } from '../support/passes.ts';
import type { TestServer } from '../support/server.ts';

/** What a case asks for: of a city, by what the walk knows of it. */
export type Known = FullCity &
  Readonly<Record<'order' | 'round' | 'programme' | 'mounting' | 'photo' | 'pulse', string>> &
  Passes;

/** What the walk needs to know of the city beside what it has. */
export async function knowFiles(server: TestServer, city: FullCity): Promise<Known> {
  const owner = server.database.owner.pool;
  await publish(owner, city, { id: city.places[0]?.id ?? 0n }, '2026-10-02', Array<number>(60).fill(10));
  // Arms and an order that can be drawn, and a place that stands somewhere.
  await owner.query(Prisma.sql`UPDATE municipalities SET arms = NULL WHERE municipality_id = ${city.id}`);
  await owner.query(
    Prisma.sql`UPDATE locations SET latitude = 42.42, longitude = 25.63 WHERE municipality_id = ${city.id}`,
  );
  const { order: ordered } = await order(server, city, city.admin, {
    parts: [{ quantity: 1, codes: [city.places[0]?.code] }],
    deliveryAddress: city.slug,
    dueOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  });
  const first = async (query: Prisma.Sql) => (await owner.query<{ id: string }>(query)).rows[0]?.id ?? '';
  const [round, programme, mounted, photo, pulse] = [
    await first(Prisma.sql`SELECT id FROM mounting_rounds WHERE municipality_id = ${city.id}`),
    await first(Prisma.sql`SELECT id FROM mystery_programmes WHERE municipality_id = ${city.id}`),
    await first(Prisma.sql`SELECT id FROM mountings WHERE municipality_id = ${city.id}`),
    await first(Prisma.sql`SELECT hash AS id FROM photos WHERE municipality_id = ${city.id}`),
    await first(Prisma.sql`SELECT id FROM pulses WHERE municipality_id = ${city.id}`),
  ];
  const passes = await addPasses(owner, city);
  return {
    ...city,
    ...passes,
    order: ordered.id as string,
    round,
    programme,
    mounting: mounted,
    photo,
    pulse,
  };
}
