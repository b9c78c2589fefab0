// The member with every right: reads all that the database's role behind members' pages, files and API may read of a city.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { connect } from '../../server/foundation/database/connect.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { inTransaction } from '../../server/foundation/database/transaction.ts';
import { boundOf, expectedBound, standardError } from './attack/grade.ts';
import { attackAll } from './attack/thief.ts';
import type { Reading, Row } from './evidence/reading.ts';
import type { Scene } from './scene.ts';
import { leftOf, percent, scoresOf } from './trial.ts';
import { factsOf, listPublishedGroups, questionAfter } from './truth.ts';
import type { Visited } from './visits.ts';

const PLANTED = 'planted_time.votes';
const ENOUGH = 0.95;

/**
 * Whether he names no more than who knows each person's group; and nearly everybody once he is given a table with times, which
 * is planted.
 */
export async function tryMember(scene: Scene, all: readonly Visited[], start: number): Promise<boolean> {
  const { owner, connection } = scene;
  const [first] = all;
  if (first === undefined) return false;
  const connections = connect(connection);
  try {
    const verdicts: boolean[] = [];
    for (const visited of all) {
      const readings = await readAsMember(connections.member.pool, visited.town.id);
      const { share, tried } = nameAll(readings, visited, all, start);
      const scores = scoresOf(visited);
      const groups = await listPublishedGroups(owner, visited);
      const bounds = [
        boundOf(groups, leftOf(scores, groups), null),
        expectedBound(visited.town.threshold, scores),
      ];
      const limit = Math.min(...bounds.map((bound) => bound + 3 * standardError(bound, scores.length)));
      const isBox = readings.some(({ table }) => /ballot/.test(table));
      verdicts.push(share <= limit && !isBox);
      console.log(
        `member with every right, k = ${visited.town.threshold}: ${percent(share)} named out of ${readings.length} tables, none of the ` +
          `box, by ${tried} attacks; +3 SE ${percent(limit)}: ${verdicts.at(-1) === true ? 'holds' : 'DOES NOT HOLD'}`,
      );
    }
    const role = Prisma.raw(`"${connection.rolePrefix}_member"`);
    await owner.query(Prisma.sql`GRANT USAGE ON SCHEMA planted_time TO ${role}`);
    await owner.query(Prisma.sql`GRANT SELECT ON planted_time.votes TO ${role}`);
    const given = await readAsMember(connections.member.pool, first.town.id);
    const { share } = nameAll(
      given.filter(({ table }) => table === PLANTED),
      first,
      all,
      start,
    );
    console.log(`planted: ${percent(share)} named by a member who may read times`);
    return share >= ENOUGH && verdicts.every(Boolean);
  } finally {
    await connections.close();
  }
}

function nameAll(
  readings: readonly Reading[],
  visited: Visited,
  all: readonly Visited[],
  start: number,
): { share: number; tried: number } {
  const { best, tried } = attackAll(
    readings,
    factsOf(visited, all, start),
    scoresOf(visited),
    questionAfter(visited),
  );
  return { share: best.share, tried };
}

/** Every table that the role may read anything of, as rows that it is shown, in the order in which they come. */
async function readAsMember(member: Pool, city: MunicipalityId): Promise<Reading[]> {
  return inTransaction(member, async (client) => {
    await client.query(Prisma.sql`SELECT set_config('kazva.municipality_id', ${String(city)}, true)`);
    const { rows: tables } = await client.query<{ name: string; columns: string[] }>(Prisma.sql`
      SELECT format('%I.%I', table_schema, table_name) AS name, array_agg(format('%I', column_name)) AS columns
      FROM information_schema.column_privileges
      WHERE privilege_type = 'SELECT' AND grantee = current_user AND table_schema NOT IN ('pg_catalog', 'information_schema')
      GROUP BY 1 ORDER BY 1`);
    const readings: Reading[] = [];
    for (const { name, columns } of tables) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        Prisma.sql`SELECT to_jsonb(t) AS row FROM (SELECT ${Prisma.raw(columns.join(', '))} FROM ${Prisma.raw(name)}) AS t`,
      );
      readings.push({ table: name, how: 'as a member', rows: rows.map(({ row }) => asTexts(row)) });
    }
    return readings;
  });
}

function asTexts(row: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null ? null : typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
