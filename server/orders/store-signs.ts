// The signs that can be ordered, and those of the codes that somebody wants.
import type { Prisma } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { Tenant } from '../database/tenant.ts';

const WITH_PLACE = { include: { settlement: true, category: true } } as const;

/** A sign with all that stands on it. */
export interface OrderableSign {
  readonly code: string;
  readonly sign: Prisma.SignGetPayload<object>;
  readonly location: Prisma.LocationGetPayload<typeof WITH_PLACE>;
}

/** The municipality's signs of the codes, in use or not; codes without one are left out. */
export async function listByCode(
  tx: Tenant,
  { municipalityId }: Grant<'orders.edit'>,
  codes: readonly string[],
): Promise<OrderableSign[]> {
  const rows = await tx.signCode.findMany({
    where: { municipalityId, code: { in: [...codes] } },
    include: { sign: true, location: WITH_PLACE },
  });
  return rows.flatMap(({ code, sign, location }) => (sign === null ? [] : [{ code, sign, location }]));
}

/** Whether it may be printed: it is in use, and no tablet, whose code nobody sees. */
export function isPrintable({ sign, location }: Pick<OrderableSign, 'sign' | 'location'>): boolean {
  return sign.retiredOn === null && location.retiredOn === null && location.kind !== 'tablet';
}
