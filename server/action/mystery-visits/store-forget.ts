// Forgets who mystery clients were and what they added in their own words, once the report of the year is written.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Connection } from '../../foundation/database/connect.ts';

/** Forgets it of every municipality. Answers and averages stay. */
export async function forgetMysteryClients({ pool }: Connection, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  await pool.query(
    Prisma.sql`UPDATE mystery_visits v SET note = NULL FROM mystery_programmes p
      WHERE p.municipality_id = v.municipality_id AND p.id = v.programme_id AND p.forget_on <= ${day}::date AND v.note IS NOT NULL`,
  );
  await pool.query(
    Prisma.sql`DELETE FROM passes a USING mystery_programmes p
      WHERE p.municipality_id = a.municipality_id AND p.id = a.programme_id AND p.forget_on <= ${day}::date`,
  );
}
