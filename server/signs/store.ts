// What is remembered of signs and their codes.
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { MunicipalityId, Owned } from '../municipalities/rules.ts';

type Reader = Pick<PrismaClient, 'sign' | 'signCode'>;

const withPlace = { sign: true, municipality: true, location: true } as const;

type Stored = Prisma.SignCodeGetPayload<{ include: typeof withPlace }>;

/** A sign with where it stands. `municipality.host` decides its address. */
export interface Sign extends Pick<Stored, 'code'> {
  readonly municipality: Omit<Stored['municipality'], 'id'> & { readonly id: MunicipalityId };
  readonly location: Owned<Stored['location']>;
  readonly isRetired: boolean;
}

/** A sign whose place is gone is as retired as one that was taken down; so is a code without a sign. */
function toSign({ code, sign, municipality, location }: Stored): Sign {
  const isRetired = !sign || sign.retiredOn !== null || location.retiredOn !== null;
  return {
    code,
    isRetired,
    municipality: municipality as Sign['municipality'],
    location: location as Sign['location'],
  };
}

/** The signs of the codes, in any city: a code is read before its city is known. */
export async function listSignsByCode(
  prisma: Reader,
  _grant: Grant<'signs.find'>,
  codes: readonly string[],
): Promise<Sign[]> {
  const stored = await prisma.signCode.findMany({ where: { code: { in: [...codes] } }, include: withPlace });
  return stored.map(toSign);
}

function inUse(municipalityId: bigint, locationIds: readonly bigint[] | null) {
  return {
    municipalityId,
    sign: { retiredOn: null },
    location: { retiredOn: null, ...(locationIds === null ? {} : { id: { in: [...locationIds] } }) },
  } satisfies Prisma.SignCodeWhereInput;
}

/** Up to `take` signs in use, by place and code, after the given place and code. */
export async function listSigns(
  prisma: Reader,
  grant: Grant<'signs.print'>,
  locationIds: readonly bigint[] | null,
  page: { readonly after: { locationId: bigint; code: string } | null; readonly take: number },
): Promise<Sign[]> {
  const after = page.after && {
    OR: [
      { locationId: { gt: page.after.locationId } },
      { locationId: page.after.locationId, code: { gt: page.after.code } },
    ],
  };
  const stored = await prisma.signCode.findMany({
    where: { ...inUse(grant.municipalityId, locationIds), ...after },
    include: withPlace,
    orderBy: [{ locationId: 'asc' }, { code: 'asc' }],
    take: page.take,
  });
  return stored.map(toSign);
}

/** How many signs are in use. */
export function countSigns(
  prisma: Reader,
  grant: Grant<'signs.print'>,
  locationIds: readonly bigint[] | null,
): Promise<number> {
  return prisma.signCode.count({ where: inUse(grant.municipalityId, locationIds) });
}
