// What everybody can read of open data: versions, their files, and the pieces of a file.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { CityLicence, VersionId } from '../../municipality/opendata/rules.ts';

type Read = Grant<'opendata.read'>;

/** A file as it is listed. */
export interface ListedFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ListedVersion extends VersionId {
  readonly licence: CityLicence;
}

/** A file as it is sent. */
export interface StoredFile extends ListedFile {
  readonly crc32: number;
  readonly pieces: readonly string[];
}

/** Up to `take` versions, the latest first. */
export async function listVersions(
  pool: Pool,
  { municipalityId }: Read,
  take: number,
): Promise<ListedVersion[]> {
  const { rows } = await pool.query<ListedVersion>(
    Prisma.sql`SELECT day::text, edition, licence FROM open_data_versions WHERE municipality_id = ${municipalityId}
      ORDER BY day DESC, edition DESC LIMIT ${take}`,
  );
  return rows;
}

/** The version of the name, or the latest where none is named; null where there is none. */
export async function findVersion(
  pool: Pool,
  { municipalityId }: Read,
  id: VersionId | null,
): Promise<ListedVersion | null> {
  const named = id && Prisma.sql`AND day = ${id.day}::date AND edition = ${id.edition}`;
  const { rows } = await pool.query<ListedVersion>(
    Prisma.sql`SELECT day::text, edition, licence FROM open_data_versions
      WHERE municipality_id = ${municipalityId} ${named ?? Prisma.empty} ORDER BY day DESC, edition DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}

/** Days on which something began. */
export interface Beginnings {
  /** Of the first version. */
  readonly issued: string;
  /** Of the first ratings; where none were published, of the latest version. */
  readonly published: string;
}

/** When the open data began; null where there are none. */
export async function findBeginnings(pool: Pool, { municipalityId }: Read): Promise<Beginnings | null> {
  const { rows } = await pool.query<Beginnings>(
    Prisma.sql`SELECT min(day)::text AS issued,
        least(max(day), (SELECT min(day) FROM totals WHERE municipality_id = ${municipalityId}))::text AS published
      FROM open_data_versions WHERE municipality_id = ${municipalityId} HAVING count(*) > 0`,
  );
  return rows[0] ?? null;
}

/** The files of the version, by name; none where there is no such version. */
export async function listFiles(
  pool: Pool,
  { municipalityId }: Read,
  { day, edition }: VersionId,
): Promise<ListedFile[]> {
  const { rows } = await pool.query<ListedFile & { bytes: string }>(
    Prisma.sql`SELECT name, rows, bytes, sha256 FROM open_data_files
      WHERE municipality_id = ${municipalityId} AND day = ${day}::date AND edition = ${edition} ORDER BY name COLLATE "C"`,
  );
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}

/** The file of the version, if there is one of that name. */
export async function findFile(
  pool: Pool,
  { municipalityId }: Read,
  { day, edition }: VersionId,
  name: string,
): Promise<StoredFile | null> {
  const { rows } = await pool.query<StoredFile & { bytes: string; crc32: string }>(
    Prisma.sql`SELECT name, rows, bytes, sha256, crc32, pieces FROM open_data_files
      WHERE municipality_id = ${municipalityId} AND day = ${day}::date AND edition = ${edition} AND name = ${name}`,
  );
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes), crc32: Number(row.crc32) }))[0] ?? null;
}

/** The pieces, one at a time: nobody who reads slowly holds a connection. Throws where one is missing. */
export async function* readPieces(
  pool: Pool,
  { municipalityId }: Read,
  hashes: readonly string[],
): AsyncGenerator<Buffer> {
  for (const hash of hashes) {
    const { rows } = await pool.query<{ content: Buffer }>(
      Prisma.sql`SELECT content FROM open_data_pieces WHERE municipality_id = ${municipalityId} AND hash = ${hash}`,
    );
    if (!rows[0]) throw new Error('A piece of a file of open data is missing.');
    yield rows[0].content;
  }
}
