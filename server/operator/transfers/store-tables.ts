// What a database holds that goes along when it is transferred: its tables and counters, as the catalog says.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inOrder } from '../moving/rules.ts';

/** A table with all that copies need to know of it. */
export interface Table {
  /** With its schema, as SQL: "public"."ratings". */
  readonly name: string;
  /** As SQL, by name: two databases may have them in another order. */
  readonly columns: readonly string[];
  /** Their types, in the same order. */
  readonly types: readonly string[];
  /** By what rows are sorted, as SQL: its key, texts by their bytes, whatever the database sorts by. */
  readonly order: readonly string[];
  readonly refersTo: readonly string[];
  /** Whether its row-level security binds its owner too. */
  readonly isForced: boolean;
}

/**
 * Every table of Kazva but the record of migrations and the row that says whose database it is, in an order in which none refers
 * to a later one. Extensions' own are not among them.
 */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    Prisma.sql`SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relforcerowsecurity AS "isForced",
        (SELECT coalesce(json_agg(format('%I', a.attname) ORDER BY a.attname COLLATE "C"), '[]') FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
        (SELECT coalesce(json_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attname COLLATE "C"), '[]') FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS types,
        (SELECT coalesce(json_agg(format('%I', a.attname) || CASE WHEN a.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END
            ORDER BY place), '[]')
          FROM pg_index i CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS of_key (attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = of_key.attnum
          WHERE i.indrelid = c.oid AND i.indisprimary) AS order,
        (SELECT coalesce(json_agg(DISTINCT format('%I.%I', s.nspname, other.relname)), '[]')
          FROM pg_constraint r JOIN pg_class other ON other.oid = r.confrelid JOIN pg_namespace s ON s.oid = other.relnamespace
          WHERE r.conrelid = c.oid AND r.contype = 'f') AS "refersTo"
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname IN ('public', 'pgboss')
        AND NOT (n.nspname = 'public' AND c.relname IN ('_prisma_migrations', 'installation'))
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY n.nspname, c.relname`,
  );
  return inOrder(rows);
}

/** A counter, and where it stands. */
export interface Counter {
  /** With its schema, as SQL. */
  readonly name: string;
  /** In decimal. */
  readonly last: string;
  readonly isCalled: boolean;
}

/** Every counter of Kazva. */
export async function listCounters(client: ClientBase): Promise<Counter[]> {
  const { rows } = await client.query<{ name: string }>(
    Prisma.sql`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'S' AND n.nspname IN ('public', 'pgboss')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY n.nspname, c.relname`,
  );
  const counters: Counter[] = [];
  for (const { name } of rows) {
    const found = await client.query<Counter>(
      Prisma.sql`SELECT ${name} AS name, last_value::text AS last, is_called AS "isCalled" FROM ${Prisma.raw(name)}`,
    );
    counters.push(...found.rows);
  }
  return counters;
}

/** Lets the counter go on as that one would. */
export async function setCounter(client: ClientBase, { name, last, isCalled }: Counter): Promise<void> {
  await client.query(Prisma.sql`SELECT setval(${name}::regclass, ${last}::bigint, ${isCalled})`);
}

/** Whether there is any table where Kazva's would be. */
export async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    Prisma.sql`SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'pgboss')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      LIMIT 1`,
  );
  return rows.length === 0;
}
