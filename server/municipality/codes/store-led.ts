// What is read of a sign by its code: in one statement, with all that a page behind a code says of other signs and places, so that no code
// makes another statement than any other.
import { Prisma } from '../../../prisma/generated/client.ts';
import { eachPlainText, PLAIN_TEXT_NAMES, PLAIN_TEXTS, type PlainTexts } from '../locations/plain-texts.ts';
import type { Location } from '../locations/store.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { toSign, type PlacedSign, type Sign } from './store.ts';

/** A sign with what is shown beside it. */
export interface LedSign extends PlacedSign {
  /** Of one that is retired: the sign in use to which people are led. That is the one that members named, or another one of the place. */
  readonly replacement: PlacedSign | null;
  /** Of a tablet: the place at whose desk it stands. */
  readonly desk: Location | null;
}

/** One with its city. */
export type FoundSign = Sign & LedSign;

interface PlaceRow extends PlainTexts {
  readonly municipalityId: string;
  readonly id: string;
  readonly externalId: string;
  readonly settlementId: string;
  readonly categoryId: string;
  readonly kind: string;
  readonly name: Prisma.JsonValue;
  readonly address: Prisma.JsonValue;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly isDemo: boolean;
  readonly retiredOn: string | null;
  readonly deskId: string | null;
  readonly retiredBecause: string | null;
  readonly mergedIntoId: string | null;
  readonly firstDayBefore: string | null;
  readonly lastDayBefore: string | null;
  readonly asksPresence: boolean;
  readonly presenceChangedOn: string | null;
  readonly version: number;
}

interface SignRow extends PlaceRow {
  readonly code: string;
  readonly hasSign: boolean;
  readonly signRetiredOn: string | null;
  readonly orderedOn: string | null;
  readonly printedOn: string | null;
  readonly mountedOn: string | null;
  readonly damagedOn: string | null;
}

/** A row of the statement. */
export interface LedRow extends SignRow {
  readonly replacement: SignRow | null;
  readonly desk: PlaceRow | null;
}

const TEXTS = PLAIN_TEXT_NAMES.map((name) => `l.${PLAIN_TEXTS[name].column} AS "${name}"`).join(', ');
const PLACE = `l.municipality_id::text AS "municipalityId", l.id::text, l.external_id AS "externalId",
  l.settlement_id::text AS "settlementId", l.category_id::text AS "categoryId", l.kind, l.name, l.address,
  ${TEXTS}, l.latitude, l.longitude, l.is_demo AS "isDemo",
  l.retired_on::text AS "retiredOn", l.desk_id::text AS "deskId", l.retired_because AS "retiredBecause",
  l.merged_into_id::text AS "mergedIntoId", l.first_day_before AS "firstDayBefore", l.last_day_before AS "lastDayBefore",
  l.asks_presence AS "asksPresence", l.presence_changed_on::text AS "presenceChangedOn", l.version`;
const SIGN = `c.code, s.code IS NOT NULL AS "hasSign", s.retired_on::text AS "signRetiredOn", s.ordered_on::text AS "orderedOn",
  s.printed_on::text AS "printedOn", s.mounted_on::text AS "mountedOn", s.damaged_on::text AS "damagedOn", ${PLACE}`;
const SIGNS = `sign_codes c JOIN locations l ON l.municipality_id = c.municipality_id AND l.id = c.location_id
  LEFT JOIN signs s ON s.municipality_id = c.municipality_id AND s.code = c.code`;

/** A sign that was put up instead may be retired as well by now, and so on. Nobody replaces more often in a row. */
const MOST_STEPS = 10;
/** As toSign has it. */
const IS_RETIRED = `s.code IS NULL OR s.retired_on IS NOT NULL OR l.retired_on IS NOT NULL`;
/** A tablet shows its code to nobody. */
const LEADS = `s.retired_on IS NULL AND l.retired_on IS NULL AND l.kind <> 'tablet'`;
/** The code of the sign that stands for the one of the row; null where it is in use, or none is, as at a place out of use. */
const INSTEAD = `CASE WHEN ${IS_RETIRED} THEN coalesce(
  (WITH RECURSIVE named(code, step) AS (SELECT s.replaced_by, 1 UNION ALL
      SELECT n.replaced_by, step + 1 FROM named JOIN signs n ON n.municipality_id = c.municipality_id AND n.code = named.code
      WHERE step < ${MOST_STEPS})
    SELECT s.code FROM named JOIN signs s ON s.municipality_id = c.municipality_id AND s.code = named.code
      JOIN sign_codes o ON o.code = s.code JOIN locations l ON l.municipality_id = o.municipality_id AND l.id = o.location_id
      WHERE ${LEADS} ORDER BY step LIMIT 1),
  (SELECT min(s.code) FROM signs s JOIN sign_codes o ON o.code = s.code
    WHERE o.municipality_id = l.municipality_id AND o.location_id = l.id AND s.municipality_id = l.municipality_id AND ${LEADS})) END`;

const dayFrom = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
const idFrom = (id: string | null): bigint | null => (id === null ? null : BigInt(id));

function placeFrom(row: PlaceRow): Location {
  const { municipalityId, id, settlementId, categoryId, deskId, mergedIntoId, retiredOn } = row;
  const { externalId, kind, name, address } = row;
  const { latitude, longitude, isDemo, retiredBecause, firstDayBefore, lastDayBefore, version } = row;
  const { asksPresence, presenceChangedOn } = row;
  return {
    municipalityId: BigInt(municipalityId) as MunicipalityId,
    id: BigInt(id),
    settlementId: BigInt(settlementId),
    categoryId: BigInt(categoryId),
    deskId: idFrom(deskId),
    mergedIntoId: idFrom(mergedIntoId),
    retiredOn: dayFrom(retiredOn),
    externalId,
    kind,
    name,
    address,
    ...eachPlainText((text) => row[text]),
    latitude,
    longitude,
    isDemo,
    retiredBecause,
    firstDayBefore,
    lastDayBefore,
    asksPresence,
    presenceChangedOn: dayFrom(presenceChangedOn),
    version,
  };
}

function signFrom(row: SignRow): PlacedSign {
  const { code, hasSign, signRetiredOn, orderedOn, printedOn, mountedOn, damagedOn } = row;
  const sign = hasSign && {
    retiredOn: dayFrom(signRetiredOn),
    orderedOn: dayFrom(orderedOn),
    printedOn: dayFrom(printedOn),
    mountedOn: dayFrom(mountedOn),
    damagedOn: dayFrom(damagedOn),
  };
  return toSign({ code, sign: sign || null, location: placeFrom(row) });
}

/** Reads up to `most` signs of which the condition is true, of `c` (sign_codes), by code. */
export const selectLed = (condition: Prisma.Sql, most: number): Prisma.Sql =>
  Prisma.sql`SELECT f.*,
      CASE WHEN instead IS NOT NULL THEN (SELECT to_jsonb(other) FROM
        (SELECT ${Prisma.raw(SIGN)} FROM ${Prisma.raw(SIGNS)} WHERE c.code = f.instead) other) END AS replacement,
      CASE WHEN "deskId" IS NOT NULL THEN (SELECT to_jsonb(place) FROM
        (SELECT ${Prisma.raw(PLACE)} FROM locations l
          WHERE l.municipality_id = f."municipalityId"::bigint AND l.id = f."deskId"::bigint) place) END AS desk
    FROM (SELECT ${Prisma.raw(SIGN)}, ${Prisma.raw(INSTEAD)} AS instead FROM ${Prisma.raw(SIGNS)}
      WHERE ${condition} ORDER BY c.code LIMIT ${most}) f ORDER BY code`;

/** The sign of the row. */
export function ledFrom({ replacement, desk, ...row }: LedRow): LedSign {
  return {
    ...signFrom(row),
    replacement: replacement && signFrom(replacement),
    desk: desk && placeFrom(desk),
  };
}
