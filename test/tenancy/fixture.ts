// Two cities with a row in every table, which bear their slugs wherever somebody could read one, and whoever attacks one of them.
import { Prisma } from '../../prisma/generated/client.ts';
import type { GraphqlAnswer } from '../support/ask.ts';
import type { TestServer } from '../support/server.ts';
import { createFullCity, type FullCity } from '../support/full-city.ts';
import type { SignedIn } from '../support/members.ts';

/** Stands in what is of the first settlement, and not for a local member of the second. */
export const SECRET = 'zxsecretzx';

export interface Attacked {
  readonly here: FullCity;
  readonly elsewhere: FullCity;
  /** Of another settlement of the same city. */
  readonly local: SignedIn;
  /** Was signed in to the city, until the time was over, and until somebody ended it. */
  readonly expired: SignedIn;
  readonly revoked: SignedIn;
  /** Runs the platform, and was granted nothing by the city. */
  readonly operator: SignedIn;
}

/** Makes them. */
export async function attack(server: TestServer): Promise<Attacked> {
  const { pool } = server.database.owner;
  const [here, elsewhere] = [await createFullCity(server), await createFullCity(server)];
  for (const { id, slug } of [here, elsewhere]) {
    const text = JSON.stringify({ bg: slug, en: slug });
    for (const [table, column] of [
      ['municipalities', 'name'],
      ['settlements', 'name'],
      ['categories', 'name'],
      ['categories', 'rating_question'],
      ['locations', 'name'],
      ['locations', 'address'],
      ['questions', 'text'],
      ['options', 'text'],
      ['improvements', 'text'],
    ] as const)
      await pool.query(
        Prisma.sql`UPDATE ${Prisma.raw(table)} SET ${Prisma.raw(column)} = ${text}::jsonb WHERE municipality_id = ${id}`,
      );
    await pool.query(
      Prisma.sql`UPDATE comments SET text = ${`${SECRET} ${slug}`} WHERE municipality_id = ${id}`,
    );
    await pool.query(Prisma.sql`UPDATE tasks SET text = ${`${SECRET} ${slug}`}, category_id = NULL, location_id =
      (SELECT location_id FROM comments c WHERE c.municipality_id = ${id}) WHERE municipality_id = ${id}`);
    await pool.query(
      Prisma.sql`UPDATE alerts SET note = ${`${SECRET} ${slug}`} WHERE municipality_id = ${id}`,
    );
  }
  const { rows } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name)
      VALUES (${here.id}, '00001', 'village', '{"bg": "Другото"}') RETURNING id`,
  );
  const [expired, revoked] = [await server.signIn(here), await server.signIn(here)];
  await pool.query(
    Prisma.sql`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = ${expired.userId}::uuid`,
  );
  await pool.query(Prisma.sql`DELETE FROM sessions WHERE user_id = ${revoked.userId}::uuid`);
  const local = await server.signIn(here, { role: 'local', settlementId: BigInt(rows[0]?.id ?? 0) });
  return { here, elsewhere, local, expired, revoked, operator: await server.signInOperator() };
}

/** What an answer says to whoever reads it: what came, what was refused, in which words. */
export const saidBy = ({ status, data, codes, messages }: GraphqlAnswer) => ({
  status,
  data,
  codes,
  messages,
});
