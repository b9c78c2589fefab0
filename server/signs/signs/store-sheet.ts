// Every sign that is looked for, with its place, for a table or a map.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import {
  FROM,
  matching,
  STATE,
  type ManagedFilter,
  type ManagedState,
} from '../../municipality/codes/store-managed.ts';

/** A row; days are YYYY-MM-DD, texts those of the columns, in every language. */
export interface SheetRow extends Readonly<
  Record<'orderedOn' | 'printedOn' | 'mountedOn' | 'damagedOn' | 'retiredOn', string | null>
> {
  readonly code: string;
  readonly state: ManagedState;
  readonly locationId: bigint;
  readonly name: unknown;
  readonly address: unknown;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly settlement: unknown;
  readonly category: unknown;
  readonly retiredBecause: string | null;
  readonly replacedBy: string | null;
}

/** All that match, by settlement, place and code. */
export async function listSheet(
  tx: Tenant,
  read: Grant<'signs.read'>,
  filter: ManagedFilter,
): Promise<SheetRow[]> {
  return tx.$queryRaw(
    Prisma.sql`SELECT g.code, ${STATE} AS state, l.id AS "locationId", l.name, l.address, l.latitude, l.longitude,
        s.name AS settlement, k.name AS category, g.ordered_on::text AS "orderedOn", g.printed_on::text AS "printedOn",
        g.mounted_on::text AS "mountedOn", g.damaged_on::text AS "damagedOn", g.retired_on::text AS "retiredOn",
        g.retired_because AS "retiredBecause", g.replaced_by AS "replacedBy"
      ${FROM} JOIN categories k ON k.municipality_id = l.municipality_id AND k.id = l.category_id
      WHERE ${matching(read, filter)} ORDER BY lower(s.name->>'bg'), lower(l.name->>'bg'), g.code`,
  );
}
