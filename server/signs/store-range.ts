// Reads the signs of a range of codes in one statement, in any city: a code is read before its city is known.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import { planned } from '../aggregates/store.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import { toSign, type PlacedSign } from './store.ts';

/** The first and the last code of a range. */
export interface CodeRange {
  readonly from: string;
  readonly to: string;
}

interface Row {
  readonly code: string;
  readonly municipalityId: string;
  readonly hasSign: boolean;
  readonly signRetiredOn: string | null;
  readonly orderedOn: string | null;
  readonly printedOn: string | null;
  readonly mountedOn: string | null;
  readonly damagedOn: string | null;
  readonly id: string;
  readonly externalId: string;
  readonly settlementId: string;
  readonly categoryId: string;
  readonly kind: string;
  readonly name: Prisma.JsonValue;
  readonly address: Prisma.JsonValue;
  readonly registrationNumber: string | null;
  readonly line: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly isDemo: boolean;
  readonly retiredOn: string | null;
  readonly deskId: string | null;
  readonly retiredBecause: string | null;
  readonly mergedIntoId: string | null;
  readonly version: number;
}

const COLUMNS = Prisma.raw(`c.code, c.municipality_id AS "municipalityId", s.code IS NOT NULL AS "hasSign",
  s.retired_on::text AS "signRetiredOn", s.ordered_on::text AS "orderedOn", s.printed_on::text AS "printedOn",
  s.mounted_on::text AS "mountedOn", s.damaged_on::text AS "damagedOn", l.id, l.external_id AS "externalId",
  l.settlement_id AS "settlementId", l.category_id AS "categoryId", l.kind, l.name, l.address,
  l.registration_number AS "registrationNumber", l.line, l.latitude, l.longitude, l.is_demo AS "isDemo",
  l.retired_on::text AS "retiredOn", l.desk_id AS "deskId", l.retired_because AS "retiredBecause",
  l.merged_into_id AS "mergedIntoId", l.version`);

const dayFrom = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
const idFrom = (id: string | null): bigint | null => (id === null ? null : BigInt(id));

function signFrom(row: Row): PlacedSign {
  const { code, municipalityId, hasSign, signRetiredOn, orderedOn, printedOn, mountedOn, damagedOn } = row;
  const { id, settlementId, categoryId, deskId, mergedIntoId, retiredOn } = row;
  const { externalId, kind, name, address, registrationNumber, line } = row;
  const { latitude, longitude, isDemo, retiredBecause, version } = row;
  const sign = hasSign && {
    retiredOn: dayFrom(signRetiredOn),
    orderedOn: dayFrom(orderedOn),
    printedOn: dayFrom(printedOn),
    mountedOn: dayFrom(mountedOn),
    damagedOn: dayFrom(damagedOn),
  };
  const location = {
    municipalityId: BigInt(municipalityId) as MunicipalityId,
    id: BigInt(id),
    settlementId: BigInt(settlementId),
    categoryId: BigInt(categoryId),
    deskId: idFrom(deskId),
    mergedIntoId: idFrom(mergedIntoId),
    retiredOn: dayFrom(retiredOn),
    ...{ externalId, kind, name, address, registrationNumber, line },
    ...{ latitude, longitude, isDemo, retiredBecause, version },
  };
  return toSign({ code, sign: sign || null, location });
}

/** Up to `most` signs of the range, by code. */
export async function listSignsWithin(
  pool: Pool,
  _grant: Grant<'signs.find'>,
  { from, to }: CodeRange,
  most: number,
): Promise<PlacedSign[]> {
  const { rows } = await pool.query<Row>(
    planned(
      Prisma.sql`SELECT ${COLUMNS} FROM sign_codes c
        JOIN locations l ON l.municipality_id = c.municipality_id AND l.id = c.location_id
        LEFT JOIN signs s ON s.municipality_id = c.municipality_id AND s.code = c.code
        WHERE c.code BETWEEN ${from} AND ${to} ORDER BY c.code LIMIT ${most}`,
    ),
  );
  return rows.map(signFrom);
}
