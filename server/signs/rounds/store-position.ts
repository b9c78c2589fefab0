// Where a phone was when something was told of a sign, and where the sign's place is.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { positionOf, type Position } from '../../foundation/positions.ts';

/** Where a phone was, and where it should have been. */
export interface ToldPosition {
  readonly place: Position;
  readonly phone: Position;
  readonly accuracyM: number;
}

/** Both; null where one of them is not known, or is forgotten. */
export async function findPosition(
  tx: Tenant,
  { municipalityId }: Grant<'rounds.read'>,
  id: string,
): Promise<ToldPosition | null> {
  const position = { latitude: true, longitude: true } as const;
  const row = await tx.mounting.findFirst({
    where: { municipalityId, id },
    select: {
      ...position,
      accuracyM: true,
      roundSign: {
        select: { sign: { select: { signCode: { select: { location: { select: position } } } } } },
      },
    },
  });
  const phone = row && positionOf(row);
  const place = row && positionOf(row.roundSign.sign.signCode.location);
  return phone && place && { phone, place, accuracyM: row.accuracyM ?? 0 };
}
