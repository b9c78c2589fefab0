// What is known of a slip of paper to whoever shows its code: the place, the days, whether it was spent before the last night.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { SignCode } from '../../foundation/sign-code.ts';
import type { Period } from './rules.ts';
import type { ListedId, SlipIds } from './slip-ids.ts';

export interface PaperSlip extends Period {
  readonly ids: SlipIds;
  readonly municipalityId: MunicipalityId;
  readonly locationId: bigint;
  readonly isRevoked: boolean;
  /** Before the last night: nobody sees at which moment somebody votes. */
  readonly isSpent: boolean;
  /** Of a sign at the place, one in use where there is one; null: the place never had any. */
  readonly code: SignCode | null;
}

interface Row {
  readonly listed: ListedId;
  readonly municipality: string;
  readonly location: string;
  readonly begins: string;
  readonly ends: string;
  readonly revoked: boolean;
  readonly spent: boolean;
  readonly code: SignCode | null;
}

/** The slips of the codes that give the ids, in whichever city; those that there are none of are left out. */
export async function findPaperSlips(
  citizen: Pool,
  _find: Grant<'signs.find'>,
  ids: readonly SlipIds[],
): Promise<PaperSlip[]> {
  const of = new Map(ids.map((each) => [each.listed, each]));
  const { rows } = await citizen.query<Row>(
    Prisma.sql`SELECT i.listed, f.municipality_id::text AS municipality, f.location_id::text AS location,
        f.begins_on::text AS begins, f.ends_on::text AS ends, f.is_revoked AS revoked, f.is_spent AS spent,
        (SELECT c.code FROM sign_codes c LEFT JOIN signs s ON s.municipality_id = c.municipality_id AND s.code = c.code
          WHERE c.municipality_id = f.municipality_id AND c.location_id = f.location_id
          ORDER BY s.code IS NULL, s.retired_on IS NOT NULL, c.code LIMIT 1) AS code
      FROM unnest(${ids.map(({ listed }) => listed)}::uuid[], ${ids.map(({ vote }) => vote)}::uuid[]) AS i (listed, vote)
        CROSS JOIN LATERAL find_paper_slip(i.listed, i.vote) f`,
  );
  return rows.flatMap((row) => {
    const its = of.get(row.listed);
    return its ? [slipOf(its, row)] : [];
  });
}

function slipOf(ids: SlipIds, row: Row): PaperSlip {
  return {
    ids,
    municipalityId: BigInt(row.municipality) as MunicipalityId,
    locationId: BigInt(row.location),
    beginsOn: row.begins,
    endsOn: row.ends,
    isRevoked: row.revoked,
    isSpent: row.spent,
    code: row.code,
  };
}
