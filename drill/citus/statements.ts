// What makes a migrated database one that Citus takes, and spreads it: statements in their order, made from its catalog and the closed lists.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import {
  KEYS_IN_THE_WAY,
  NOT_DISTRIBUTED,
  POLICIES_IN_THE_WAY,
  VIEWS_IN_THE_WAY,
} from '../../test/foundation/database/distribution.ts';

/** Before: nothing of it needs Citus. `spread`: by Citus alone. `after`: the foreign keys again. */
export interface Statements {
  readonly before: readonly string[];
  readonly spread: readonly string[];
  readonly after: readonly string[];
}

/** A policy reads the setting in a query of its own, once a statement; Citus wants the expression alone, to the same rows. */
const AS_EXPRESSION = Prisma.sql`regexp_replace(said, '\\( SELECT (\\(NULLIF\\(.*?\\)\\)::bigint) AS "nullif"\\)', '\\1', 'g')`;

const listed = (names: readonly string[]) => Prisma.sql`${[...names]}::text[]`;

/** Reads them of a database that was migrated, and not spread. */
export async function readStatements(owner: Pool): Promise<Statements> {
  const read = async (question: Prisma.Sql): Promise<string[]> =>
    (await owner.query<{ statement: string }>(question)).rows.map(({ statement }) => statement);
  const views = Object.keys(VIEWS_IN_THE_WAY);
  const lost = Object.values(POLICIES_IN_THE_WAY).flat();
  const references = Prisma.sql`FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;
  return {
    before: [
      ...(await read(Prisma.sql`
        SELECT format('DROP FUNCTION %s', oid::regprocedure) AS statement FROM pg_proc, unnest(${listed(views)}) AS view
        WHERE pronamespace = 'public'::regnamespace AND position(view IN pg_get_functiondef(oid)) > 0`)),
      ...views.map((view) => `DROP MATERIALIZED VIEW ${view}`),
      ...(await read(Prisma.sql`
        SELECT format('DROP POLICY %I ON %s', polname, polrelid::regclass) AS statement FROM pg_policy
        WHERE polname || ' on ' || polrelid::regclass::text = ANY (${listed(lost)}) ORDER BY 1`)),
      ...(await read(Prisma.sql`
        SELECT concat(format('ALTER POLICY %I ON %s', polname, polrelid::regclass), ${clause('USING', 'polqual')},
          ${clause('WITH CHECK', 'polwithcheck')}) AS statement
        FROM pg_policy WHERE concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~ 'SELECT'
          AND polname || ' on ' || polrelid::regclass::text <> ALL (${listed(lost)}) ORDER BY 1`)),
      ...(await read(
        Prisma.sql`SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement ${references}`,
      )),
    ],
    spread: await read(Prisma.sql`
      SELECT CASE spread WHEN 'reference' THEN format('SELECT create_reference_table(%L)', name)
        ELSE format('SELECT create_distributed_table(%L, %L)', name, 'municipality_id') END AS statement
      FROM (SELECT relname::text AS name, coalesce(${JSON.stringify(spreads())}::jsonb ->> relname::text, 'distributed') AS spread
        FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations') AS each
      WHERE spread <> 'local' ORDER BY spread DESC, name`),
    after: await read(Prisma.sql`
      SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS statement
      ${references} AND conname <> ALL (${listed(Object.keys(KEYS_IN_THE_WAY))}) ORDER BY 1`),
  };
}

const spreads = () =>
  Object.fromEntries(Object.entries(NOT_DISTRIBUTED).map(([name, [spread]]) => [name, spread]));

/** A part of a policy as Citus takes it; empty where it has none. */
const clause = (word: string, column: 'polqual' | 'polwithcheck') =>
  Prisma.sql`(SELECT ' ' || ${word}::text || ' (' || ${AS_EXPRESSION} || ')'
    FROM pg_get_expr(${Prisma.raw(column)}, polrelid) AS said)`;
