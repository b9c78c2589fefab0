// What the counter knows of municipalities: how far their nights are, and which places, categories and options slips may name.
import type { Asked } from './store-told.ts';
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Presence } from '../../municipality/presence/rules.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/**
 * A municipality as the counter sees it. `nights`: how many were held; `openedOn` is the day of the last one, `pooledOn` that of the last
 * pooling (see isPoolDue), `poolMonths` those of the period that is running. `lowered`: the largest threshold from which it was made
 * smaller, and the day of the night that saw it last ("infinity" before that night); null where it never was.
 */
export interface City {
  readonly municipalityId: MunicipalityId;
  readonly timeZone: string;
  readonly isDemo: boolean;
  readonly threshold: number;
  readonly lowered: { readonly from: number; readonly on: string } | null;
  readonly openingHour: number;
  readonly nights: number;
  readonly openedOn: string | null;
  readonly poolMonths: number;
  readonly pooledOn: string | null;
}

interface CityRow {
  readonly municipality_id: string;
  readonly time_zone: string;
  readonly is_demo: boolean;
  readonly threshold: number;
  readonly lowered: { readonly from: number; readonly on: string } | null;
  readonly opening_hour: number;
  readonly nights: number;
  readonly opened_on: string | null;
  readonly pool_months: number;
  readonly pooled_on: string | null;
}

/** Every municipality, as it is now. */
export async function listCities(counter: ClientBase): Promise<City[]> {
  const { rows } = await counter.query<CityRow>(
    Prisma.sql`SELECT municipality_id, time_zone, is_demo, threshold, opening_hour, nights, opened_on::text,
        CASE WHEN running_threshold > threshold
            THEN jsonb_build_object('from', greatest(threshold_before, running_threshold), 'on', 'infinity'::date)
          WHEN threshold_before IS NOT NULL
            THEN jsonb_build_object('from', threshold_before, 'on', threshold_lowered_on) END AS lowered,
        coalesce(running_pool_months, pool_months) AS pool_months, pooled_on::text
      FROM municipalities ORDER BY municipality_id`,
  );
  return rows.map((row) => ({
    municipalityId: BigInt(row.municipality_id) as MunicipalityId,
    timeZone: row.time_zone,
    isDemo: row.is_demo,
    threshold: row.threshold,
    lowered: row.lowered,
    openingHour: row.opening_hour,
    nights: row.nights,
    openedOn: row.opened_on,
    poolMonths: row.pool_months,
    pooledOn: row.pooled_on,
  }));
}

/** How many nights of the municipality were held; null where there is no such municipality. */
export async function findNights(
  counter: ClientBase,
  municipalityId: MunicipalityId,
): Promise<number | null> {
  const { rows } = await counter.query<{ nights: number }>(
    Prisma.sql`SELECT nights FROM municipalities WHERE municipality_id = ${municipalityId}`,
  );
  return rows[0]?.nights ?? null;
}

/** Remembers that the night was held, on the day; answers false where another one was held, or the box looked into, meanwhile. */
export async function recordNight(
  counter: ClientBase,
  { municipalityId, nights, openedOn }: City,
  { night, day }: { readonly night: number; readonly day: string },
): Promise<boolean> {
  const { rowCount } = await counter.query(
    Prisma.sql`UPDATE municipalities SET nights = ${night}, opened_on = ${day}::date, running_threshold = threshold,
        threshold_before = CASE WHEN running_threshold > threshold THEN greatest(threshold_before, running_threshold)
          ELSE threshold_before END,
        threshold_lowered_on = CASE WHEN running_threshold > threshold THEN ${day}::date ELSE threshold_lowered_on END
      WHERE municipality_id = ${municipalityId} AND nights = ${nights} AND opened_on IS NOT DISTINCT FROM ${openedOn}::date`,
  );
  return rowCount === 1;
}

/** Remembers that so many nights were held, of which the database did not know. */
export async function recordNights(
  counter: ClientBase,
  { municipalityId, nights }: Pick<City, 'municipalityId' | 'nights'>,
  held: number,
): Promise<void> {
  await counter.query(
    Prisma.sql`UPDATE municipalities SET nights = ${held} WHERE municipality_id = ${municipalityId} AND nights = ${nights}`,
  );
}

/** Remembers that the municipality's box was looked into on the day; answers false where it was meanwhile. */
export async function recordLook(
  counter: ClientBase,
  { municipalityId, nights }: City,
  day: string,
): Promise<boolean> {
  const { rowCount } = await counter.query(
    Prisma.sql`UPDATE municipalities SET opened_on = ${day}::date
      WHERE municipality_id = ${municipalityId} AND nights = ${nights} AND opened_on IS DISTINCT FROM ${day}::date`,
  );
  return rowCount === 1;
}

/** The municipalities that were erased. */
export async function listErased(counter: ClientBase): Promise<Set<MunicipalityId>> {
  const { rows } = await counter.query<{ municipality_id: string }>(
    Prisma.sql`SELECT municipality_id FROM erasures WHERE erased_at IS NOT NULL`,
  );
  return new Set(rows.map(({ municipality_id }) => BigInt(municipality_id) as MunicipalityId));
}

/** Of each place and standing of the municipality, as "12 COUNTED", the day on which it was opened last. */
export async function listLastOpenings(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<Map<string, string>> {
  const { rows } = await counter.query<{ location_id: string; standing: string; day: string }>(
    Prisma.sql`SELECT location_id, standing, max(published_on)::text AS day FROM openings
      WHERE municipality_id = ${municipalityId} GROUP BY location_id, standing`,
  );
  return new Map(rows.map(({ location_id, standing, day }) => [`${location_id} ${standing}`, day]));
}

/** Of each of the municipality's places that were changed, as noted since it has its first key: the day of the last change. */
export async function listLastChanges(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<Map<bigint, string>> {
  const { rows } = await counter.query<{ location_id: string; day: string }>(
    Prisma.sql`SELECT location_id, max(changed_on)::text AS day FROM location_changes
      WHERE municipality_id = ${municipalityId} GROUP BY location_id`,
  );
  return new Map(rows.map(({ location_id, day }) => [BigInt(location_id), day]));
}

/** The municipality's places, each with its category, those of them that ask for presence or did lately, and all its categories. */
export async function listCategoriesAndPlaces(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<{
  categoryOf: Map<bigint, bigint>;
  presence: Map<bigint, Presence>;
  categories: Set<bigint>;
  withDayParts: Map<bigint, Asked>;
}> {
  const { rows: places } = await counter.query<StoredPlace>(
    Prisma.sql`SELECT id, category_id, asks_presence, presence_changed_on::text FROM locations WHERE municipality_id = ${municipalityId}`,
  );
  const { rows: categories } = await counter.query<{ id: string; day_parts: string; since: string | null }>(
    Prisma.sql`SELECT id, day_parts, day_parts_since::text AS since FROM categories WHERE municipality_id = ${municipalityId}`,
  );
  return {
    categoryOf: new Map(places.map(({ id, category_id }) => [BigInt(id), BigInt(category_id)])),
    presence: new Map(
      places
        .filter(({ asks_presence, presence_changed_on }) => asks_presence || presence_changed_on !== null)
        .map(({ id, asks_presence, presence_changed_on: day }) => [
          BigInt(id),
          {
            asksPresence: asks_presence,
            presenceChangedOn: day === null ? null : new Date(`${day}T00:00:00Z`),
          },
        ]),
    ),
    categories: new Set(categories.map(({ id }) => BigInt(id))),
    withDayParts: new Map(
      categories
        .filter(({ day_parts }) => day_parts !== 'NEVER')
        .map(({ id, day_parts, since }) => [BigInt(id), { isAsked: day_parts === 'ASKED', since }]),
    ),
  };
}

interface StoredPlace {
  readonly id: string;
  readonly category_id: string;
  readonly asks_presence: boolean;
  readonly presence_changed_on: string | null;
}

/** Of each of the municipality's questions its options, in their order, and the category in which it is asked. */
export async function listQuestions(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<{ options: Map<bigint, bigint[]>; askedIn: Map<bigint, bigint> }> {
  const { rows } = await counter.query<{ id: string; category_id: string; options: string[] }>(
    Prisma.sql`SELECT q.id, q.category_id, array_agg(o.id::text ORDER BY o.position) AS options
      FROM questions q JOIN options o ON o.municipality_id = q.municipality_id AND o.question_id = q.id
      WHERE q.municipality_id = ${municipalityId} GROUP BY q.id, q.category_id`,
  );
  return {
    options: new Map(rows.map(({ id, options }) => [BigInt(id), options.map(BigInt)])),
    askedIn: new Map(rows.map(({ id, category_id }) => [BigInt(id), BigInt(category_id)])),
  };
}
