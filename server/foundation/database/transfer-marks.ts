// Which database is the one to start on: one whose data were taken elsewhere says where, and one to which not all came says so.
import type pg from 'pg';
import { roleName, roles } from './login-roles.ts';

/** What a database says of itself, in words for a person; null: nothing of the kind. */
export interface TransferMarks {
  readonly leftFor: string | null;
  readonly arrivingFrom: string | null;
}

/** The marks of the database; none where it is empty, or of a time when there were none. */
export async function findMarks(client: pg.Client): Promise<TransferMarks> {
  const none = { leftFor: null, arrivingFrom: null };
  const made = await client.query<{ isMade: boolean }>(
    `SELECT to_regclass('public.installation') IS NOT NULL AS "isMade"`,
  );
  if (made.rows[0]?.isMade !== true) return none;
  const { rows } = await client.query<TransferMarks>(
    `SELECT to_jsonb(i) ->> 'left_for' AS "leftFor", to_jsonb(i) ->> 'arriving_from' AS "arrivingFrom" FROM installation i`,
  );
  return rows[0] ?? none;
}

/** Throws a sentence where the database is not the one to start on. */
export async function refuseTransferred(client: pg.Client): Promise<void> {
  const { leftFor, arrivingFrom } = await findMarks(client);
  if (leftFor !== null)
    throw new Error(
      `The data of this database were taken to ${leftFor}: start on that one. To go back to this one, and lose what came since: npm run operator -- transfer undo`,
    );
  if (arrivingFrom !== null)
    throw new Error(
      `Not all data have come to this database from ${arrivingFrom}: start on that one, or give the command again that was to bring them`,
    );
}

/** Says, in the caller's turn, that the data were taken elsewhere. No role comes in any more, under an earlier Kazva either. */
export async function markLeft(client: pg.Client, leftFor: string): Promise<void> {
  await client.query('UPDATE installation SET left_for = $1', [leftFor]);
  const { name, all } = await rolesOf(client);
  await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM ${all}`);
}

/** Takes that back, in the caller's turn. Answers where the data had been taken; null: nowhere. */
export async function unmarkLeft(client: pg.Client): Promise<string | null> {
  const { leftFor } = await findMarks(client);
  if (leftFor === null) return null;
  await client.query('UPDATE installation SET left_for = NULL');
  const { name, all } = await rolesOf(client);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${all}`);
  return leftFor;
}

/** Says that data come from elsewhere; null: all of them are here. */
export async function markArriving(client: pg.Client, arrivingFrom: string | null): Promise<void> {
  await client.query('UPDATE installation SET arriving_from = $1', [arrivingFrom]);
}

/** How many connections the roles have: of a server or a command that is at work. */
export async function countSessions(client: pg.Client): Promise<number> {
  const { names } = await rolesOf(client);
  const { rows } = await client.query<{ sessions: number }>(
    `SELECT count(*)::int AS sessions FROM pg_stat_activity WHERE datname = current_database() AND usename = ANY ($1)`,
    [names],
  );
  return rows[0]?.sessions ?? 0;
}

async function rolesOf(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const prefix = rows[0]?.name ?? '';
  const names = roles.map((role) => roleName(prefix, role));
  return {
    name: client.escapeIdentifier(prefix),
    names,
    all: names.map((each) => client.escapeIdentifier(each)).join(', '),
  };
}
