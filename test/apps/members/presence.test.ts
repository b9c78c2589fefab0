// In a real browser: a member says that a place asks for presence, and reads by which ways its ratings came.
import { expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { publish } from '../../support/city.ts';
import { look, visit } from './opened.ts';
import { placesOfACity } from './edited.ts';

const { opened, base, place, reader, visitPlace } = placesOfACity();
const pool = () => opened().server.database.owner.pool;

it('is switched on at the place, and kept', async () => {
  const { page, closing } = await visitPlace(`${base()}/${place().id}`);
  const asks = page.getByRole('switch', { name: 'Да се броят само оценките с талон на хартия' });
  await asks.check({ force: true });
  await look(page, 'members-place-presence');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await expect
    .poll(async () => {
      const { rows } = await pool().query(
        Prisma.sql`SELECT asks_presence AS asks, presence_changed_on IS NOT NULL AS "isNew" FROM locations WHERE id = ${place().id}`,
      );
      return rows;
    })
    .toEqual([{ asks: true, isNew: true }]);
  await closing();
});

it('is told of its ratings, of how many, and why of no more', async () => {
  const { city } = opened();
  const scores = Array.from({ length: 14 }, (_, at) => 5 + (at % 6));
  const opening = await publish(pool(), city, place(), '2026-11-24', scores);
  await pool().query(
    Prisma.sql`UPDATE openings SET with_slip = 8, without_slip = 6 WHERE municipality_id = ${city.id} AND id = ${opening}::uuid`,
  );
  const { page, closing } = await visit(opened(), `/${city.slug}/results/places/${place().id}?period=all`, {
    who: reader(),
  });
  await page
    .getByText('От 14 оценки, за които публикуваме това, 8 са дадени с талон на хартия, а 6 – без.')
    .waitFor();
  await look(page, 'members-results-ways');
  await closing();
});
