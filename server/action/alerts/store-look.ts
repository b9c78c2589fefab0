// What the daily look reads of every city, and writes: tallies in, alerts out. As the role of jobs, which asks nobody.
import type { Connection } from '../../foundation/database/connect.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { scoresOf } from '../../voting/ballots/store-scores.ts';
import { ownHours } from '../../municipality/hours/store.ts';
import { isOpenOn } from '../../municipality/locations/store-season.ts';
import { nameOf, type AlertKind, type Subject } from './rules.ts';

/** A city as far as a look goes. */
export interface LookedAt {
  readonly id: bigint;
  readonly timeZone: string;
  readonly isDemo: boolean;
  /** The day of the last opening. */
  readonly openedOn: string | null;
  /** The day up to which it was looked at; null: never. */
  readonly alertedOn: string | null;
}

export interface PublishedRow extends Required<Subject> {
  readonly locationId: bigint;
  readonly categoryId: bigint;
  readonly settlementId: bigint;
  readonly day: string;
  readonly isCounted: boolean;
  /** Whether the place is still rated. */
  readonly isInUse: boolean;
  readonly counts: Counts;
}

/** An alert that is to be told. */
export interface NewAlert extends Subject {
  readonly kind: AlertKind;
  readonly since: string;
  readonly count: number;
  readonly before: number;
  readonly after: number | null;
}

const dayOf = (date: Date | null): string | null => date && date.toISOString().slice(0, 10);

/** Every city. */
export async function listLookedAt({ prisma }: Connection): Promise<LookedAt[]> {
  const rows = await prisma.municipality.findMany({
    select: { id: true, timeZone: true, isDemo: true, openedOn: true, alertedOn: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ ...row, openedOn: dayOf(row.openedOn), alertedOn: dayOf(row.alertedOn) }));
}

/** What each place of the city published from one day to another, both included, in the order of days; in use is what is open `on` a day. */
export async function listPublished(
  { pool }: Connection,
  municipalityId: bigint,
  from: string,
  to: string,
  on: string,
): Promise<PublishedRow[]> {
  const { rows } = await pool.query<Record<'location' | 'category' | 'settlement', string> & PublishedRow>(
    Prisma.sql`SELECT t.location_id AS location, t.category_id AS category, t.settlement_id AS settlement, t.day::text,
        t.standing = 'COUNTED' AS "isCounted", l.retired_on IS NULL AND ${isOpenOn(Prisma.sql`${on}`)} AS "isInUse", ARRAY[${scoresOf('t')}] AS counts
      FROM tallies t JOIN locations l ON l.municipality_id = t.municipality_id AND l.id = t.location_id
      WHERE t.municipality_id = ${municipalityId} AND t.day BETWEEN ${from}::date AND ${to}::date
      ORDER BY t.day, t.location_id, t.category_id, t.settlement_id`,
  );
  return rows.map(({ location, category, settlement, ...row }) => ({
    ...row,
    locationId: BigInt(location),
    categoryId: BigInt(category),
    settlementId: BigInt(settlement),
  }));
}

/**
 * The places and categories of the city whose opening hours were changed on that day or later, their own or those that they have of
 * their category, by name: each with the first day on which the new ones held.
 */
export async function listHoursChanged(
  { pool }: Connection,
  municipalityId: bigint,
  from: string,
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ location: string | null; category: string | null; since: string }>(
    Prisma.sql`SELECT location, category, (changed_on + 1)::text AS since FROM (
        SELECT l.id AS location, NULL::bigint AS category, greatest(l.hours_changed_on, CASE WHEN
          coalesce(${ownHours('l.id')}, ${ownHours('l.desk_id')}) IS NULL THEN c.hours_changed_on END) AS changed_on
          FROM locations l JOIN categories c ON c.municipality_id = l.municipality_id AND c.id = l.category_id
          WHERE l.municipality_id = ${municipalityId} AND (l.hours_changed_on >= ${from}::date OR c.hours_changed_on >= ${from}::date)
        UNION ALL SELECT NULL, id, hours_changed_on FROM categories WHERE municipality_id = ${municipalityId}) changed
      WHERE changed_on >= ${from}::date`,
  );
  const idOf = (id: string | null) => (id === null ? null : BigInt(id));
  return new Map(
    rows.map(({ location, category, since }) => [
      nameOf({ locationId: idOf(location), categoryId: idOf(category), settlementId: null }),
      since,
    ]),
  );
}

/** The latest alert of each kind and subject of the city: since when, and when it was told. */
export async function listLatest(
  { prisma }: Connection,
  municipalityId: bigint,
): Promise<(Subject & { kind: string; since: string; toldOn: string })[]> {
  const rows = await prisma.alert.groupBy({
    by: ['kind', 'locationId', 'categoryId', 'settlementId'],
    where: { municipalityId },
    _max: { since: true, toldOn: true },
  });
  return rows.map(({ _max, ...row }) => ({
    ...row,
    since: dayOf(_max.since) ?? '',
    toldOn: dayOf(_max.toldOn) ?? '',
  }));
}

/**
 * Writes down the alerts and the day up to which was looked, together; one that is there already stays as it is, but of a silence
 * that is over, which is closed. Answers how many are new.
 */
export async function recordLook(
  { prisma }: Connection,
  municipalityId: bigint,
  look: { readonly day: string; readonly state: 'NEW' | 'SEEN'; readonly alerts: readonly NewAlert[] },
): Promise<number> {
  const [{ count }] = await prisma.$transaction([
    prisma.alert.createMany({
      data: look.alerts.map(({ since, ...alert }) => ({
        ...alert,
        municipalityId,
        since: new Date(since),
        toldOn: new Date(look.day),
        state: look.state,
      })),
      skipDuplicates: true,
    }),
    prisma.$executeRaw(
      Prisma.sql`UPDATE alerts SET state = 'CLOSED', version = version + 1
        WHERE municipality_id = ${municipalityId} AND kind = 'SILENT' AND state <> 'CLOSED' AND EXISTS (
          SELECT FROM tallies t WHERE t.municipality_id = alerts.municipality_id AND t.location_id = alerts.location_id
            AND t.day > alerts.since AND t.day <= ${look.day}::date)`,
    ),
    prisma.municipality.updateMany({
      where: { id: municipalityId },
      data: { alertedOn: new Date(look.day) },
    }),
  ]);
  return count;
}
