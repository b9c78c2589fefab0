// Whether a place asks for presence, from the next day on: nobody decides on votes of today.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { todayIn } from '../hours/store-today.ts';
import { noteChange } from '../location-changes/store.ts';

/**
 * Notes, before places begin to ask for presence or cease to, that the rest of the municipality's day is as it began. Who takes it back
 * on the same day changed nothing.
 */
export async function keepPresenceOfToday(
  tx: Tenant,
  municipalityId: MunicipalityId,
  ids: readonly bigint[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw(
    Prisma.sql`UPDATE locations l SET presence_changed_on =
        CASE WHEN presence_changed_on = of.today THEN NULL ELSE of.today END
      FROM (SELECT ${todayIn(municipalityId)}) AS of (today)
      WHERE l.municipality_id = ${municipalityId} AND l.id = ANY(${[...ids]}::bigint[])`,
  );
  await noteChange(tx, municipalityId, 'PRESENCE', ids);
}
