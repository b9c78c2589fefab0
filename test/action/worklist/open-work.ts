// Things that wait at a place of a test's city: a task overdue, one due, an alert and a comment; and beside each one that does not.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { City } from '../../support/city.ts';

/** `today`: YYYY-MM-DD; tasks belong to the member. */
export async function addOpenWork(
  pool: Pool,
  { id }: Pick<City, 'id'>,
  { place, owner, today }: { readonly place: bigint; readonly owner: bigint; readonly today: string },
): Promise<void> {
  const day = Prisma.sql`${today}::date`;
  await pool.query(
    Prisma.sql`INSERT INTO tasks (municipality_id, location_id, owner_id, text, due_on, state) VALUES
      (${id}, ${place}, ${owner}, 'Смяна на лампата', ${day} - 5, 'OPEN'), (${id}, ${place}, ${owner}, 'Нова пейка', ${day} + 7, 'DOING'),
      (${id}, ${place}, ${owner}, 'Далеч', ${day} + 8, 'OPEN'), (${id}, ${place}, ${owner}, 'Готово', ${day} - 9, 'DONE')`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO alerts (municipality_id, kind, location_id, since, told_on, count, before, after, state) VALUES
      (${id}, 'DROP', ${place}, ${day} - 9, ${day} - 2, 9, 8, 5, 'NEW'), (${id}, 'DROP', ${place}, ${day} - 40, ${day} - 33, 9, 8, 5, 'SEEN')`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO comments (id, municipality_id, location_id, standing, month, text, state, decided_by) VALUES
      (gen_random_uuid(), ${id}, ${place}, 'COUNTED', date_trunc('month', ${day} - 31), 'Студено е.', 'NEW', NULL),
      (gen_random_uuid(), ${id}, ${place}, 'COUNTED', date_trunc('month', ${day} - 31), 'Топло е.', 'KEPT', 'Ева')`,
  );
}
