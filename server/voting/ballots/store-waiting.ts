// What waits in the box, as the counter sees it: sealed slips, of which a row says no more than whose and of what kind they are.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { SlipKind } from '../../foundation/ballot.ts';
import { givingWay, inPages, PAGE } from './cpu-throttle.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Envelope, KeyId } from './slip-bytes.ts';

/** A sealed slip as it lies in the box. The id is the row's own, drawn for it. */
export interface WaitingSlip extends Envelope {
  readonly id: string;
  readonly sealed: Buffer;
}

interface SlipRow {
  readonly id: string;
  readonly kind: SlipKind;
  readonly key_id: KeyId;
  readonly sealed: Buffer;
}

/** All rows in the order of their ids, a page at a time: `read` answers those after the id. */
export async function* pagesById<Row extends { readonly id: string }>(
  read: (after: string) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

/** The municipality's slips that lie under the keys, in pages. */
export function pagesUnder(
  pool: Pool,
  municipalityId: MunicipalityId,
  keys: readonly KeyId[],
): AsyncGenerator<readonly WaitingSlip[]> {
  return pagesById(async (after) => {
    const { rows } = await pool.query<SlipRow>(
      Prisma.sql`SELECT id, kind, key_id, sealed FROM ballots
        WHERE municipality_id = ${municipalityId} AND key_id = ANY(${[...keys]}::uuid[]) AND id > ${after}::uuid
        ORDER BY id LIMIT ${PAGE}`,
    );
    return rows.map((row) => slipOf(municipalityId, row));
  });
}

/** The slips of a demo city at places that have at least so many scores; a live city's rows name no place. */
export async function listFullOfDemo(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
  atLeast: number,
): Promise<WaitingSlip[]> {
  const { rows } = await counter.query<SlipRow>(
    Prisma.sql`SELECT id, kind, key_id, sealed FROM ballots
      WHERE municipality_id = ${municipalityId}
        AND location_id IN (SELECT location_id FROM ballots
          WHERE municipality_id = ${municipalityId} AND location_id IS NOT NULL AND kind = 'score'
          GROUP BY location_id HAVING count(*) >= ${atLeast})`,
  );
  return rows.map((row) => slipOf(municipalityId, row));
}

/** Takes everything that lies under the keys out of the box, in one statement; answers how many. */
export async function takeAllUnder(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  keys: readonly KeyId[],
): Promise<number> {
  const { rowCount } = await counter.query(
    Prisma.sql`DELETE FROM ballots WHERE municipality_id = ${municipalityId} AND key_id = ANY(${[...keys]}::uuid[])`,
  );
  return rowCount ?? 0;
}

/** Takes the slips out of the box. Throws where one was not there: then somebody else counted, and nothing may stand. */
export async function takeOut(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { rowCount } = await counter.query(
    Prisma.sql`DELETE FROM ballots WHERE municipality_id = ${municipalityId} AND id = ANY(${[...ids]}::uuid[])`,
  );
  if (rowCount !== ids.length) throw new Error('A slip left the box while it was being counted.');
}

/** A slip to be put into the box: of a demo city its place stands beside it. */
export interface SealedAgain extends WaitingSlip {
  readonly locationId: bigint | null;
}

/** Puts slips that were sealed again into the box, in the order given, a page at a time. */
export async function putBack(counter: ClientBase, slips: readonly SealedAgain[]): Promise<void> {
  for (const page of inPages(slips)) await givingWay(() => putBackPage(counter, page));
}

async function putBackPage(counter: ClientBase, page: readonly SealedAgain[]): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO ballots (municipality_id, id, location_id, kind, key_id, sealed)
      SELECT municipality_id, id, location_id, kind, key_id, sealed
      FROM unnest(${page.map(({ municipalityId }) => municipalityId)}::bigint[], ${page.map(({ id }) => id)}::uuid[],
        ${page.map(({ locationId }) => locationId)}::bigint[], ${page.map(({ kind }) => kind)}::text[],
        ${page.map(({ keyId }) => keyId)}::uuid[], ${page.map(({ sealed }) => sealed)}::bytea[])
        WITH ORDINALITY AS slips (municipality_id, id, location_id, kind, key_id, sealed, place) ORDER BY place`,
  );
}

function slipOf(municipalityId: MunicipalityId, { id, kind, key_id, sealed }: SlipRow): WaitingSlip {
  return { municipalityId, id, kind, keyId: key_id, sealed };
}
