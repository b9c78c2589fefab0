// A round as it is on its day: one sign put up, with a photo and a position, one not possible, one of which nothing was told.
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import sharp from 'sharp';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, type City } from '../../support/city.ts';

/** Adds the round to the city; answers its id. */
export async function addToldRound(owner: Pool, city: City): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO mounting_rounds (municipality_id, name, round_on, note)
      VALUES (${city.id}, 'Станчо Монтьоров', '2026-11-26', 'Ключът за училището е при портиера, г-н Петров.') RETURNING id`,
  );
  const id = rows[0]?.id ?? '';
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a7d44' } })
    .jpeg()
    .toBuffer();
  const places = [];
  for (const name of ['Детска градина „Люляк“', 'Основно училище „Д-р Петър Берон“', 'Читалище „Искра“'])
    places.push(await addPlace(owner, city, name));
  const [mounted, impossible] = places;
  for (const [position, { code }] of places.entries()) {
    await owner.query(Prisma.sql`UPDATE signs SET printed_on = '2026-11-20' WHERE code = ${code}`);
    await owner.query(
      Prisma.sql`INSERT INTO mounting_round_signs VALUES (${city.id}, ${id}::bigint, ${code}, ${position})`,
    );
  }
  const tell = (code: string | undefined, outcome: string, note: string | null, kept: Prisma.Sql) =>
    owner.query(
      Prisma.sql`INSERT INTO mountings (municipality_id, id, round_id, code, outcome, note, told_on, forget_on, latitude, longitude, accuracy_m, photo)
        VALUES (${city.id}, ${randomUUID()}::uuid, ${id}::bigint, ${code}, ${outcome}, ${note}, '2026-11-26', '2026-12-26', ${kept})`,
    );
  await tell(
    mounted?.code,
    'MOUNTED',
    'Отляво на входа, на 1,5 м.',
    Prisma.sql`42.4257, 25.6345, 8, ${photo}`,
  );
  await tell(impossible?.code, 'NOT_POSSIBLE', 'Фасадата се ремонтира.', Prisma.sql`NULL, NULL, NULL, NULL`);
  await owner.query(
    Prisma.sql`INSERT INTO passes (municipality_id, round_id, holder, token_hash, issued_on, expires_on, last_used_on)
      VALUES (${city.id}, ${id}::bigint, 'Станчо Монтьоров', sha256(${randomUUID()}::text::bytea), '2026-11-25', '2099-12-03', '2026-11-26')`,
  );
  return id;
}
