// Who may do what in a database, as its catalog says, with the database's name taken out of the roles: two are compared by it.
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { ask } from './database.ts';

const STATEMENTS = [
  `SELECT 'policy', schemaname, tablename, policyname, permissive, array_to_json(ARRAY(SELECT unnest(roles) ORDER BY 1)), cmd, qual, with_check
   FROM pg_policies`,
  `SELECT 'table', n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity, NULL, NULL, NULL, NULL
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'pgboss')`,
  `SELECT 'right', n.nspname, c.relname, pg_get_userbyid(a.grantee), a.privilege_type, NULL, NULL, NULL, NULL
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN aclexplode(c.relacl) a
   WHERE n.nspname IN ('public', 'pgboss') AND a.grantee <> c.relowner`,
  `SELECT 'column', n.nspname, c.relname, f.attname, pg_get_userbyid(a.grantee), a.privilege_type, NULL, NULL, NULL
   FROM pg_attribute f JOIN pg_class c ON c.oid = f.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN aclexplode(f.attacl) a
   WHERE n.nspname IN ('public', 'pgboss') AND a.grantee <> c.relowner`,
  `SELECT 'function', n.nspname, p.proname, p.prosecdef, CASE WHEN pg_get_userbyid(p.proowner) = current_user THEN 'owner'
     ELSE pg_get_userbyid(p.proowner) END, (SELECT string_agg(CASE WHEN a.grantee = 0 THEN 'anybody' ELSE pg_get_userbyid(a.grantee) END, ' '
       ORDER BY 1) FROM aclexplode(p.proacl) a WHERE a.grantee <> p.proowner), p.prosrc, array_to_json(p.proconfig), NULL
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('public', 'pgboss')`,
  `SELECT 'database', a.privilege_type, CASE WHEN a.grantee = 0 THEN 'anybody' ELSE pg_get_userbyid(a.grantee) END, NULL, NULL, NULL, NULL,
     NULL, NULL
   FROM pg_database d CROSS JOIN aclexplode(d.datacl) a WHERE d.datname = current_database() AND a.grantee <> d.datdba`,
];

/** A line for each right, policy and function, sorted. */
export async function rightsOf(login: Login): Promise<string[]> {
  const lines: string[] = [];
  for (const statement of STATEMENTS)
    for (const row of await ask(login, `SELECT to_json(t)::text AS line FROM (${statement}) AS t`))
      lines.push((row as { line: string }).line.replaceAll(`${login.database}_`, '@'));
  return lines.toSorted();
}
