// Piles of paper slips that a test needs, with codes that it knows.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { PaperCode } from '../../server/foundation/paper-code.ts';
import type { GiveSlipIds } from '../../server/voting/piles/slip-ids.ts';
import type { City, CityPlace } from './city.ts';
import { TEST_SLIP_IDS } from './slip-ids.ts';

interface PileOptions {
  readonly place?: Pick<CityPlace, 'id'> | undefined;
  readonly beginsOn?: string;
  readonly endsOn?: string;
  readonly slipIds?: GiveSlipIds;
}

/** A pile for a place of the city, the first without more words, whose slips count on all days of a year; answers its id. */
export async function addPile(
  owner: Pool,
  { id, places }: Pick<City, 'id' | 'places'>,
  codes: readonly PaperCode[],
  { place = places[0], beginsOn, endsOn, slipIds = TEST_SLIP_IDS }: PileOptions = {},
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO piles (municipality_id, location_id, slips, made_on, begins_on, ends_on)
      SELECT ${id}, ${place?.id}, ${Math.max(8, codes.length)}, first, first, last
      FROM (SELECT coalesce(${beginsOn}::date, (now() AT TIME ZONE 'Europe/Sofia')::date - 180) AS first, coalesce(${endsOn}::date, (now() AT TIME ZONE 'Europe/Sofia')::date + 180) AS last) days
      RETURNING id`,
  );
  const pile = rows[0]?.id ?? '';
  await owner.query(
    Prisma.sql`INSERT INTO paper_slips (municipality_id, id, pile_id)
      SELECT ${id}, i, ${pile}::bigint FROM unnest(${codes.map((code) => slipIds(code).listed)}::uuid[]) AS i`,
  );
  return pile;
}
