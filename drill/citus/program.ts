// `npm run drill -- citus`: whether the schema can be spread over machines by Citus, and what refuses is what docs/citus.md says.
import { parseArgs } from 'node:util';
import pg from 'pg';
import { connect, connectOwner } from '../../server/foundation/database/connect.ts';
import { FUNCTIONS, NOT_DISTRIBUTED } from '../../test/foundation/database/distribution.ts';
import { migrateTo, setNewPasswords } from '../../test/support/migrated.ts';
import { findObstacle, openNodes, runAll, type Nodes } from './nodes.ts';
import { readStatements } from './statements.ts';
import { castVotes, lookAround } from './votes.ts';

export const smoke = ['--votes', '50'];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `Whether the schema can be spread over machines by Citus, and what refuses is what docs/citus.md says.

DATABASE_URL=postgresql://postgres:…@host/postgres npm run drill -- citus [--workers host:port,host:port] [--votes 1000]

The address is a superuser's, of a PostgreSQL that loads Citus 13 or later. In a database of its own the migrations are applied as they are; what
stands in the way is taken out of it, tables are spread, and foreign keys made again. Then votes of twelve cities are cast, each twice; members of
each look around; and every function that is listed as refused has to be.

  --workers LIST   other machines with Citus, for the same superuser, who let the roles in from the first without a password
  --votes N        how many votes (1000)

Exit codes: 0 all held, 1 something did not, 3 there is no PostgreSQL with Citus.`;

/** Whether everything held; null where there is no Citus. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const options = {
    workers: { type: 'string', default: '' },
    votes: { type: 'string', default: '1000' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const url = process.env['DATABASE_URL'];
  const obstacle = await findObstacle(url);
  if (obstacle !== null || url === undefined) {
    console.log(`Not tried: ${obstacle}`);
    return null;
  }
  const nodes = await openNodes(url, values.workers.split(',').filter(Boolean));
  try {
    return await spread(nodes, Number(values.votes));
  } finally {
    await nodes.close();
  }
}

async function spread({ login }: Nodes, votes: number): Promise<boolean> {
  await migrateTo(login);
  const passwords = await setNewPasswords(login);
  const { host, port, ssl, database } = login;
  const owner = connectOwner(login);
  const connections = connect({ host, port, ssl, database, rolePrefix: database, passwords });
  try {
    const { before, spread: spreading, after } = await readStatements(owner.pool);
    // The owner of a function is who comes to the other machines.
    const letIn = [
      `ALTER ROLE ${database}_box LOGIN`,
      `GRANT CONNECT ON DATABASE ${database} TO ${database}_box`,
    ];
    await runAll(login, [...before, ...letIn, ...spreading, ...after]);
    const tables = await owner.pool.query<{ type: string; number: number }>(
      `SELECT citus_table_type AS type, count(*)::int AS number FROM citus_tables GROUP BY 1 ORDER BY 1`,
    );
    for (const { type, number } of tables.rows)
      console.log(`${String(number).padStart(5)} tables are ${type}`);
    const expected = spreading.length;
    const there = tables.rows
      .filter(({ type }) => type !== 'local')
      .reduce((sum, { number }) => sum + number, 0);
    const wrong = [
      ...(there === expected ? [] : [`${there} tables are spread, and not ${expected}`]),
      ...(await castVotes(connections, owner.pool, votes)),
      ...(await lookAround(connections, owner.pool)),
      ...(await askRefused(owner.pool)),
    ];
    for (const each of new Set(wrong)) console.log(`WRONG  ${each}`);
    const local = Object.values(NOT_DISTRIBUTED).filter(([type]) => type === 'local').length;
    if (wrong.length === 0)
      console.log(
        `holds  ${expected} tables spread, ${local} not; ${votes} votes cast twice each, none lost, none doubled`,
      );
    return wrong.length === 0;
  } finally {
    await connections.close();
    await owner.close();
  }
}

/** What PostgreSQL calls that something is not supported. */
const NOT_SUPPORTED = '0A000';

/** Calls of the functions that are listed as refused, where they are still there. */
const CALLS: Readonly<Record<string, string>> = {
  forget_audit: 'forget_audit(now())',
  forget_ballot_ids: 'forget_ballot_ids(1, 1)',
  forget_comments: 'forget_comments(now())',
  forget_users: `forget_users('{}')`,
  has_ballot_key: 'has_ballot_key(1)',
  shuffle_ballot_ids: 'shuffle_ballot_ids(1, 0, 1)',
};

/** Those that Citus runs by now, in words: the list says otherwise. */
async function askRefused(owner: pg.Pool): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [name, [runs]] of Object.entries(FUNCTIONS)) {
    const call = CALLS[name];
    if (runs || call === undefined) continue;
    const said = await owner.query(`SELECT ${call}`).then(
      () => 'runs by now',
      (error: unknown) =>
        error instanceof pg.DatabaseError && error.code === NOT_SUPPORTED ? null : String(error),
    );
    if (said !== null) wrong.push(`${name}: ${said}`);
  }
  return wrong;
}
