// What the job of open data remembers: which cities are due, and each version with its files. As the role of jobs.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inTransaction, type Transaction } from '../../foundation/database/transaction.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { MadeFile, Piece } from './file-pieces.ts';
import type { CityLicence, VersionId } from '../../municipality/opendata/rules.ts';

/** A city as far as its open data go. Days are YYYY-MM-DD. */
export interface PublishedCity {
  readonly id: MunicipalityId;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly isDemo: boolean;
  readonly licence: CityLicence;
  /** The day of the last opening. */
  readonly openedOn: string | null;
  /** The day up to which a version was made, or nothing had changed; null: never, or it is asked for again. */
  readonly openDataOn: string | null;
}

/** What a version says: two with the same are one. */
export interface Version {
  readonly id: VersionId;
  readonly licence: string;
  readonly files: readonly Pick<MadeFile, 'name' | 'sha256'>[];
}

/** A transaction alone with the open data of a city. */
export interface Shelf {
  readonly jobs: Transaction;
  readonly city: MunicipalityId;
}

/** Every city. */
export async function listPublishedCities(pool: Pool): Promise<PublishedCity[]> {
  const { rows } = await pool.query<Omit<PublishedCity, 'id'> & { id: string }>(
    Prisma.sql`SELECT municipality_id AS id, languages, time_zone AS "timeZone", is_demo AS "isDemo",
        open_data_licence AS licence, opened_on::text AS "openedOn", open_data_on::text AS "openDataOn"
      FROM municipalities ORDER BY municipality_id`,
  );
  return rows.map((row) => ({ ...row, id: BigInt(row.id) as MunicipalityId }));
}

/**
 * Runs the work in one transaction, alone with the city's open data: a version is there whole, with all its files, or not
 * at all. Where it throws everything is taken back.
 */
export async function alone<T>(
  pool: Pool,
  city: MunicipalityId,
  work: (shelf: Shelf) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, async (jobs) => {
    await jobs.query(
      Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('open data ' || ${city}::text, 0))`,
    );
    return work({ jobs, city });
  });
}

/** Keeps a piece; one that is known stays as it is. */
export async function keepPiece({ jobs, city }: Shelf, { hash, content }: Piece): Promise<void> {
  await jobs.query(
    Prisma.sql`INSERT INTO open_data_pieces VALUES (${city}, ${hash}, ${content}) ON CONFLICT DO NOTHING`,
  );
}

/** The city's latest version; null where there is none. */
export async function findLatest({ jobs, city }: Shelf): Promise<Version | null> {
  const { rows } = await jobs.query<VersionId & Omit<Version, 'id'>>(
    Prisma.sql`SELECT day::text, edition, licence,
        (SELECT json_agg(json_build_object('name', name, 'sha256', sha256) ORDER BY name COLLATE "C") FROM open_data_files f
          WHERE f.municipality_id = v.municipality_id AND f.day = v.day AND f.edition = v.edition) AS files
      FROM open_data_versions v WHERE municipality_id = ${city} ORDER BY v.day DESC, v.edition DESC LIMIT 1`,
  );
  return rows.map(({ day, edition, ...version }) => ({ ...version, id: { day, edition } }))[0] ?? null;
}

/** Adds a version with its files, whose pieces are kept already. */
export async function recordVersion(
  { jobs, city }: Shelf,
  { day, edition }: VersionId,
  licence: CityLicence,
  files: readonly MadeFile[],
): Promise<void> {
  await jobs.query(
    Prisma.sql`INSERT INTO open_data_versions VALUES (${city}, ${day}::date, ${edition}, ${licence})`,
  );
  for (const { name, rows, bytes, sha256, crc32, pieces } of files) {
    await jobs.query(
      Prisma.sql`INSERT INTO open_data_files
        VALUES (${city}, ${day}::date, ${edition}, ${name}, ${rows}, ${bytes}, ${sha256}, ${crc32}, ${[...pieces]}::text[])`,
    );
  }
}

/** Remembers that the state after the opening of the day was looked at, unless it was asked for again since `before` was read. */
export async function recordPublishedOn(
  { jobs, city }: Shelf,
  day: string,
  before: string | null,
): Promise<void> {
  await jobs.query(
    Prisma.sql`UPDATE municipalities SET open_data_on = ${day}::date
      WHERE municipality_id = ${city} AND open_data_on IS NOT DISTINCT FROM ${before}::date`,
  );
}
