// Pulses that a test needs: teams with codes that it knows.
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { drawPaperCode } from '../../server/foundation/paper-code.ts';
import type { PulseQuestion, TeamCode } from '../../server/voting/pulses/rules.ts';
import type { City } from './city.ts';

export interface TestTeam {
  readonly id: bigint;
  readonly name: string;
  readonly people: number;
  readonly code: TeamCode;
}

export interface TestPulse {
  readonly id: bigint;
  readonly teams: readonly TestTeam[];
}

interface PulseOptions {
  /** Days from today on. */
  readonly begins?: number;
  readonly ends?: number;
  readonly question?: PulseQuestion;
  /** How many people each team has. */
  readonly people?: readonly number[];
  readonly names?: readonly string[];
  /** Its days, in place of `begins` and `ends`. */
  readonly beginsOn?: string;
  readonly endsOn?: string;
  /** The first team's id; the others count on. */
  readonly firstTeam?: bigint;
}

const idIn = (rows: readonly { readonly id: string }[]): bigint => BigInt(rows[0]?.id ?? 0);

/** A pulse of the city that is answered today, without more words, by three teams of twenty people. */
export async function addPulse(
  owner: Pool,
  { id }: Pick<City, 'id'>,
  {
    begins = -2,
    ends = 2,
    question = 'CONDITIONS',
    people = [20, 20, 20],
    names = [],
    ...more
  }: PulseOptions = {},
): Promise<TestPulse> {
  const { beginsOn, endsOn, firstTeam } = more;
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO pulses (municipality_id, question, made_on, begins_on, ends_on)
      SELECT ${id}, ${question}, first, first, last
      FROM (SELECT coalesce(${beginsOn}::date, (now() AT TIME ZONE 'Europe/Sofia')::date + ${begins}::int) AS first,
        coalesce(${endsOn}::date, (now() AT TIME ZONE 'Europe/Sofia')::date + ${ends}::int) AS last) days RETURNING id`,
  );
  const pulse = idIn(rows);
  const teams: TestTeam[] = [];
  for (const [at, count] of people.entries()) {
    const code = drawPaperCode(randomBytes);
    const name = names[at] ?? `Екип ${at + 1}`;
    const made = await owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO pulse_teams (municipality_id, id, pulse_id, name, people, code)
        VALUES (${id}, coalesce(${firstTeam && firstTeam + BigInt(at)}::bigint, nextval('pulse_teams_id_seq')), ${pulse}, ${name}, ${count}, ${code})
        RETURNING id`,
    );
    teams.push({ id: idIn(made.rows), name, people: count, code });
  }
  return { id: pulse, teams };
}

/** A pulse of the city that was opened last week, of one team with the scores; answers its id. */
export async function addOpenedPulse(
  owner: Pool,
  city: Pick<City, 'id'>,
  {
    name = 'Екип',
    counts,
    isAgreed = false,
  }: { name?: string; counts: readonly number[]; isAgreed?: boolean },
): Promise<string> {
  const { id, teams } = await addPulse(owner, city, { begins: -30, ends: -12, people: [40], names: [name] });
  await owner.query(
    Prisma.sql`UPDATE pulses SET opened_on = (now() AT TIME ZONE 'Europe/Sofia')::date - 7, part_size = 10,
      agreed_on = CASE WHEN ${isAgreed} THEN (now() AT TIME ZONE 'Europe/Sofia')::date END WHERE municipality_id = ${city.id} AND id = ${id}`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO pulse_results (municipality_id, pulse_id, team_id, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10)
      VALUES (${city.id}, ${id}, ${teams[0]?.id}, ${Prisma.join([...counts])})`,
  );
  return String(id);
}
