// What is known of a pulse's team to whoever shows its code.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Days, PulseQuestion, TeamCode } from './rules.ts';

export interface PulseTeam extends Days {
  readonly municipalityId: MunicipalityId;
  readonly pulseId: bigint;
  readonly teamId: bigint;
  readonly code: TeamCode;
  readonly name: string;
  readonly question: PulseQuestion;
  readonly isOpened: boolean;
  readonly isRevoked: boolean;
}

interface Row {
  readonly municipality: string;
  readonly pulse: string;
  readonly team: string;
  readonly name: string;
  readonly question: PulseQuestion;
  readonly begins: string;
  readonly ends: string;
  readonly opened: boolean;
  readonly revoked: boolean;
}

/** The team of the code, in whichever city; null: there is none. */
export async function findPulseTeam(
  citizen: Pool,
  _find: Grant<'signs.find'>,
  code: TeamCode,
): Promise<PulseTeam | null> {
  const { rows } = await citizen.query<Row>(
    Prisma.sql`SELECT municipality_id::text AS municipality, pulse_id::text AS pulse, team_id::text AS team, name, question,
      begins_on::text AS begins, ends_on::text AS ends, is_opened AS opened, is_revoked AS revoked FROM find_team_of_code(${code})`,
  );
  const [row] = rows;
  if (!row) return null;
  return {
    municipalityId: BigInt(row.municipality) as MunicipalityId,
    pulseId: BigInt(row.pulse),
    teamId: BigInt(row.team),
    code,
    name: row.name,
    question: row.question,
    beginsOn: row.begins,
    endsOn: row.ends,
    isOpened: row.opened,
    isRevoked: row.revoked,
  };
}
