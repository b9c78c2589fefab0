// What members remember of piles of paper slips. Of a slip what stands for it in its pile's list: its code stands on paper.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import { idsBehind, wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { Period } from './rules.ts';
import type { ListedId } from './slip-ids.ts';

type Reading = Grant<'piles.read'> | Grant<'piles.edit'>;

export interface Pile extends Period {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly locationId: bigint;
  readonly slips: number;
  readonly madeOn: string;
  readonly revokedOn: string | null;
}

export interface PileDays extends Period {
  readonly madeOn: string;
}

type PileRow = Prisma.PileGetPayload<object>;

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

function pileOf({ beginsOn, endsOn, madeOn, revokedOn, municipalityId, ...row }: PileRow): Pile {
  return {
    ...row,
    municipalityId: municipalityId as MunicipalityId,
    beginsOn: dayOf(beginsOn),
    endsOn: dayOf(endsOn),
    madeOn: dayOf(madeOn),
    revokedOn: revokedOn && dayOf(revokedOn),
  };
}

const within = ({ municipalityId, scope }: Reading) => ({
  municipalityId,
  ...(scope && { location: locationsWithin(scope) }),
});

/** The slice of the municipality's piles, the newest first, as far as the member's places have any. */
export async function listPiles(tx: Tenant, read: Reading, slice: Slice<bigint>): Promise<Pile[]> {
  const way = wayThrough('desc', slice);
  const rows = await tx.pile.findMany({
    where: { ...within(read), ...idsBehind(slice, way) },
    orderBy: { id: way.direction },
    take: slice.take,
  });
  return rows.map(pileOf);
}

/** How many there are. */
export function countPiles(tx: Tenant, read: Reading): Promise<number> {
  return tx.pile.count({ where: within(read) });
}

/** The one of the id, where the municipality has it. */
export async function findPile(tx: Tenant, read: Reading, id: bigint): Promise<Pile | null> {
  const row = await tx.pile.findFirst({ where: { ...within(read), id } });
  return row && pileOf(row);
}

/** What a place that has a pile is called, in Bulgarian. */
export async function findPlaceName(tx: Tenant, { municipalityId }: Reading, id: bigint): Promise<string> {
  const row = await tx.location.findFirstOrThrow({ where: { municipalityId, id }, select: { name: true } });
  return textsOf(row.name).bg;
}

/** Remembers a pile for each place, with its slips by their ids: in the order of these, which are chance. Answers the piles. */
export async function writePiles(
  tx: Tenant,
  { municipalityId }: Grant<'piles.edit'>,
  { madeOn, beginsOn, endsOn }: PileDays,
  drafts: readonly { readonly locationId: bigint; readonly ids: readonly ListedId[] }[],
): Promise<Pile[]> {
  const rows = await tx.pile.createManyAndReturn({
    data: drafts.map(({ locationId, ids }) => ({
      municipalityId,
      locationId,
      slips: ids.length,
      madeOn: midnight(madeOn),
      beginsOn: midnight(beginsOn),
      endsOn: midnight(endsOn),
    })),
  });
  const of = new Map(rows.map(({ id, locationId }) => [locationId, id]));
  const slips = drafts
    .flatMap(({ locationId, ids }) => ids.map((id) => [id, of.get(locationId)] as const))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  // One statement: its rows could not be read back by whoever writes them, which Prisma's own would ask for.
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO paper_slips (municipality_id, id, pile_id) SELECT ${municipalityId}, s.id, s.pile
      FROM unnest(${slips.map(([id]) => id)}::uuid[], ${slips.map(([, pile]) => pile)}::bigint[]) AS s (id, pile)`,
  );
  return rows.map(pileOf);
}

/** From the day on no slip of the pile counts. */
export async function writeRevoked(
  tx: Tenant,
  { municipalityId }: Grant<'piles.edit'>,
  id: bigint,
  day: string,
): Promise<void> {
  await tx.pile.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { revokedOn: midnight(day) },
    select: { id: true },
  });
}
