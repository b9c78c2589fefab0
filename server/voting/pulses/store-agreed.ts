// What an annual report may read of pulses: the whole of those of which the head of administration said so, and no part of any.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import type { Days, PulseQuestion } from './rules.ts';

export interface AgreedPulse extends Days {
  readonly question: PulseQuestion;
  readonly teams: number;
  readonly people: number;
  readonly counts: Counts;
}

const SUMS = Prisma.raw(
  `ARRAY[${Array.from({ length: 10 }, (_, at) => `sum(s${at + 1})`).join(', ')}]::int[]`,
);

/** So many are told of a year: one a quarter. */
const MOST_TOLD = 4;

/** Those that ended in the year, the last four, the first one of them first. */
export async function listAgreed(
  tx: Tenant,
  { municipalityId }: Grant<'reports.read'> | Grant<'reports.edit'>,
  year: number,
): Promise<AgreedPulse[]> {
  const latest = await tx.$queryRaw<AgreedPulse[]>(
    Prisma.sql`SELECT p.question, p.begins_on::text AS "beginsOn", p.ends_on::text AS "endsOn", r.counts, t.teams, t.people
      FROM pulses p
        JOIN LATERAL (SELECT ${SUMS} AS counts FROM pulse_results r
          WHERE r.municipality_id = p.municipality_id AND r.pulse_id = p.id HAVING count(*) > 0) r ON true
        JOIN LATERAL (SELECT count(*)::int AS teams, sum(people)::int AS people FROM pulse_teams t
          WHERE t.municipality_id = p.municipality_id AND t.pulse_id = p.id) t ON true
      WHERE p.municipality_id = ${municipalityId} AND p.agreed_on IS NOT NULL
        AND p.ends_on BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)
      ORDER BY p.ends_on DESC, p.id DESC LIMIT ${MOST_TOLD}`,
  );
  return latest.toReversed();
}
