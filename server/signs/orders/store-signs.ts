// The signs that can be ordered, and those of the codes that somebody wants.
import { comparison } from '../../../client/text/formats.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import { stateOf, type SignState } from '../../foundation/sign-states.ts';
import { inUse } from '../../municipality/codes/store.ts';
import { MOST_SIGNS } from './rules.ts';
import { hasSigns } from '../../municipality/locations/location-kinds.ts';

export const WITH_PLACE = { include: { settlement: true, category: true } } as const;

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

/** A sign in use of the municipality, to be shown as an example; none where it has none. */
export async function findExample(
  tx: Tenant,
  { municipalityId }: Grant<'orders.edit'>,
): Promise<OrderableSign[]> {
  const row = await tx.sign.findFirst({
    where: inUse(municipalityId, { locationIds: null, states: null }),
    include: { signCode: { include: { location: WITH_PLACE } } },
    orderBy: { code: 'asc' },
  });
  if (row === null) return [];
  const { signCode, ...sign } = row;
  return [{ code: sign.code, sign, location: signCode.location }];
}

/** Whether it may be printed: it is in use, and hangs somewhere. */
export function isPrintable({ sign, location }: Pick<OrderableSign, 'sign' | 'location'>): boolean {
  return sign.retiredOn === null && location.retiredOn === null && hasSigns(location.kind);
}

/** Which signs somebody looks for; null: all. */
export interface OrderableFilter {
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  readonly locationIds: readonly bigint[] | null;
  readonly states: readonly SignState[] | null;
  readonly codes: readonly string[] | null;
}

/** A sign that can be ordered, as a list shows it. */
export interface ListedSign {
  readonly code: string;
  readonly state: SignState;
  /** It stands in an order that is not printed yet. */
  readonly isOnOrder: boolean;
  readonly name: Texts;
  readonly address: Texts | null;
  readonly settlement: Texts;
}

const LISTED = {
  code: true,
  orderedOn: true,
  printedOn: true,
  mountedOn: true,
  damagedOn: true,
  signCode: {
    select: { location: { select: { name: true, address: true, settlement: { select: { name: true } } } } },
  },
} as const;

/** The signs that can be ordered and match, as many as an order may hold, by settlement and place; and how many there are. */
export async function listOrderable(
  tx: Tenant,
  { municipalityId }: Grant<'orders.edit'>,
  { settlementId, categoryId, locationIds, states, codes }: OrderableFilter,
): Promise<{ readonly signs: readonly ListedSign[]; readonly totalCount: number }> {
  const location = {
    ...(settlementId !== null && { settlementId }),
    ...(categoryId !== null && { categoryId }),
  };
  const where = {
    AND: [inUse(municipalityId, { locationIds, states }), { signCode: { location } }],
    ...(codes !== null && { code: { in: [...codes] } }),
  };
  const totalCount = await tx.sign.count({ where });
  const rows = await tx.sign.findMany({ where, select: LISTED, orderBy: { code: 'asc' }, take: MOST_SIGNS });
  const signs = rows.map(({ code, signCode, ...days }) => ({
    code,
    state: stateOf(days),
    isOnOrder: days.orderedOn !== null,
    name: textsOf(signCode.location.name),
    address: signCode.location.address === null ? null : textsOf(signCode.location.address),
    settlement: textsOf(signCode.location.settlement.name),
  }));
  const compare = comparison('bg');
  return {
    signs: signs.toSorted(
      (a, b) => compare(a.settlement.bg, b.settlement.bg) || compare(a.name.bg, b.name.bg),
    ),
    totalCount,
  };
}
