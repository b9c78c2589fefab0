// What is remembered of signs and their codes.
import type { Prisma, PrismaClient } from '../../../prisma/generated/client.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { LEFT_OUT, type Location } from '../locations/store.ts';
import type { Municipality } from '../municipalities/store.ts';
import { type SignCode } from '../../foundation/sign-code.ts';
import { stateOf, type SignDays, type SignState } from '../../foundation/sign-states.ts';
import { KINDS_WITH_SIGNS } from '../locations/location-kinds.ts';

type Reader = Pick<PrismaClient, 'sign' | 'signCode'>;

const withPlace = { sign: true, municipality: true, location: { omit: LEFT_OUT } } as const;

type Stored = Prisma.SignCodeGetPayload<{ include: typeof withPlace }>;

/** A sign with where it stands. `municipality.host` decides its address. */
export interface Sign extends Pick<Stored, 'code'> {
  readonly municipality: Municipality;
  readonly location: Location;
  readonly isRetired: boolean;
  readonly state: SignState;
}

/** A sign as its own rows tell of it: its place knows whose it is. */
export type PlacedSign = Omit<Sign, 'municipality'>;

interface Rows extends Pick<PlacedSign, 'code' | 'location'> {
  readonly sign: (SignDays & { readonly retiredOn: Date | null }) | null;
}

/** A sign whose place is gone is as retired as one that was taken down; so is a code without a sign, which is new. */
export function toSign({ code, sign, location }: Rows): PlacedSign {
  const isRetired = !sign || sign.retiredOn !== null || location.retiredOn !== null;
  return { code, isRetired, state: sign ? stateOf(sign) : 'NEW', location };
}

function toSignOf(
  municipality: Municipality,
  { code, sign, location }: Pick<Stored, 'code' | 'sign' | 'location'>,
): Sign {
  return { ...toSign({ code, sign, location: location as Sign['location'] }), municipality };
}

/** Which signs of a municipality are meant; null means all. */
export interface Wanted {
  readonly locationIds: readonly bigint[] | null;
  readonly states: readonly SignState[] | null;
}

/** As stateOf, in the words of the database. */
export const IN_STATE = {
  NEW: { orderedOn: null, printedOn: null, mountedOn: null, damagedOn: null },
  ORDERED: { orderedOn: { not: null }, printedOn: null, mountedOn: null, damagedOn: null },
  PRINTED: { printedOn: { not: null }, mountedOn: null, damagedOn: null },
  MOUNTED: { mountedOn: { not: null }, damagedOn: null },
  DAMAGED: { damagedOn: { not: null } },
} as const satisfies Record<SignState, Prisma.SignWhereInput>;

/** The signs of a municipality that are in use. */
export function inUse(municipalityId: bigint, { locationIds, states }: Wanted) {
  const location = {
    retiredOn: null,
    kind: { in: [...KINDS_WITH_SIGNS] },
    ...(locationIds === null ? {} : { id: { in: [...locationIds] } }),
  };
  const inStates = states === null ? {} : { OR: states.map((state) => IN_STATE[state]) };
  return {
    municipalityId,
    retiredOn: null,
    signCode: { location },
    ...inStates,
  } satisfies Prisma.SignWhereInput;
}

/** Where a sign stands in the list. */
export interface SignKeys {
  readonly locationId: bigint;
  readonly code: string;
}

/** The slice of the signs in use of the municipality, by place and code. */
export async function listSigns(
  prisma: Reader,
  grant: Grant<'signs.print'>,
  municipality: Municipality,
  wanted: Wanted,
  slice: Slice<SignKeys>,
): Promise<Sign[]> {
  const { direction } = wayThrough('asc', slice);
  const behind = <Key>(key: Key) => (direction === 'asc' ? { gt: key } : { lt: key });
  const after = slice.after && {
    OR: [
      { signCode: { locationId: behind(slice.after.locationId) } },
      { signCode: { locationId: slice.after.locationId }, code: behind(slice.after.code) },
    ],
  };
  const stored = await prisma.sign.findMany({
    where: { AND: [inUse(grant.municipalityId, wanted), after ?? {}] },
    include: { signCode: { include: { location: { omit: LEFT_OUT } } } },
    orderBy: [{ signCode: { locationId: direction } }, { code: direction }],
    take: slice.take,
  });
  return stored.map(({ signCode, ...sign }) => toSignOf(municipality, { ...signCode, sign }));
}

/** How many signs are in use. */
export function countSigns(prisma: Reader, grant: Grant<'signs.print'>, wanted: Wanted): Promise<number> {
  return prisma.sign.count({ where: inUse(grant.municipalityId, wanted) });
}

/** The tablets in use of every municipality, with their names in Bulgarian. */
export async function listTablets(
  prisma: Reader,
  _grant: Grant<'signs.find'>,
): Promise<{ readonly slug: string; readonly name: string; readonly code: SignCode }[]> {
  const stored = await prisma.signCode.findMany({
    where: { location: { kind: 'tablet', retiredOn: null }, sign: { retiredOn: null } },
    include: withPlace,
    orderBy: { code: 'asc' },
  });
  return stored.map(({ municipality, location, code }) => ({
    slug: municipality.slug,
    name: textIn(location.name, 'bg'),
    code: code as SignCode,
  }));
}
