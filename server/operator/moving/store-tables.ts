// Which tables a municipality has, as the catalog of the database says: nobody keeps a list of them.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inOrder, type TenantTable } from './rules.ts';

/** Every table that has rows of a municipality, in an order in which none refers to a later one. */
export async function listTenantTables(client: Pick<ClientBase, 'query'>): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(
    Prisma.sql`SELECT c.relname AS name,
        (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
            'isNullable', NOT a.attnotnull, 'isCounter', a.attidentity <> '') ORDER BY a.attnum)
          FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'municipality_id') AS columns,
        (SELECT json_agg(a.attname ORDER BY place)
          FROM pg_constraint k CROSS JOIN unnest(k.conkey) WITH ORDINALITY AS of_key (attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = of_key.attnum
          WHERE k.conrelid = c.oid AND k.contype = 'p') AS key,
        (SELECT coalesce(json_agg(DISTINCT other.relname), '[]')
          FROM pg_constraint r JOIN pg_class other ON other.oid = r.confrelid
          WHERE r.conrelid = c.oid AND r.contype = 'f') AS "refersTo",
        (SELECT coalesce(json_agg(a.attname), '[]')
          FROM pg_constraint r JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = r.conkey[1]
          WHERE r.conrelid = c.oid AND r.contype = 'f' AND r.confrelid = 'users'::regclass) AS people
      FROM pg_class c JOIN pg_attribute tenant ON tenant.attrelid = c.oid AND tenant.attname = 'municipality_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`,
  );
  return inOrder(rows);
}

/** A name of the catalog as SQL. Throws a TypeError where it is none of ours. */
export function nameOf(name: string): Prisma.Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new TypeError(`${JSON.stringify(name)} is no name of a table or a column.`);
  return Prisma.raw(`"${name}"`);
}

/** Names of the catalog, with commas between. */
export const namesOf = (names: readonly string[]): Prisma.Sql => Prisma.join(names.map(nameOf));
