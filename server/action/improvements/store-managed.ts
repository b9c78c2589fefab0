// What members see of improvements: drafts too, of all places or of those that they are bound to.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin, type Scope } from '../../access/grants/member-roles.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import { improvementOf, WITH_PLACES } from './improvement-row.ts';
import {
  improvementStateOf,
  type Improvement,
  type ImprovementState,
} from '../../foundation/improvements/rules.ts';

type Row = Prisma.ImprovementGetPayload<{ include: typeof WITH_PLACES }>;

/** An improvement with all that a member may know of it. */
export interface ManagedImprovement extends Improvement {
  readonly text: Texts;
  readonly said: Texts | null;
  readonly photoAlt: Texts | null;
  /** What its places are called, in Bulgarian. */
  readonly placeNames: readonly string[];
  readonly state: ImprovementState;
  readonly withdrawnOn: Date | null;
  readonly version: number;
}

type Reading = Grant<'improvements.manage'> | Grant<'improvements.edit'>;

/** What is looked for; null: everything. */
export interface ManagedFilter {
  readonly state: ImprovementState | null;
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
  /** Of one of these places at the least. */
  readonly locationIds: readonly bigint[] | null;
  /** Done until this day, YYYY-MM-DD. */
  readonly until: string | null;
}

const IN_STATE = {
  DRAFT: { isPublished: false, withdrawnOn: null, promisedOn: null },
  PLANNED: { isPublished: false, promisedOn: { not: null }, givenUpOn: null },
  PUBLISHED: { isPublished: true },
  GIVEN_UP: { givenUpOn: { not: null } },
  WITHDRAWN: { isPublished: false, withdrawnOn: { not: null } },
} as const satisfies Record<ImprovementState, Prisma.ImprovementWhereInput>;

/** Where an improvement must be to lie within the scope: all of its places, or its part. */
function within(scope: Scope): Prisma.ImprovementWhereInput {
  if (scope.kind === 'everything') return {};
  const places = { locations: { some: {}, every: { location: locationsWithin(scope) } } };
  if (scope.kind === 'locations') return places;
  const part =
    scope.kind === 'settlement' ? { settlementId: scope.settlementId } : { categoryId: scope.categoryId };
  return { OR: [part, places] };
}

function matching({ municipalityId, scope }: Reading, filter: ManagedFilter): Prisma.ImprovementWhereInput {
  const { state, locationIds, until, ...part } = filter;
  const given = Object.entries(part).filter(([, id]) => id !== null);
  return {
    municipalityId,
    ...(state !== null && IN_STATE[state]),
    ...(until !== null && { doneOn: { lte: new Date(until) } }),
    AND: [
      within(scope),
      locationIds === null ? {} : { locations: { some: { locationId: { in: [...locationIds] } } } },
      ...given.map(([column, id]) => ({
        OR: [{ [column]: id }, { locations: { some: { location: { [column]: id } } } }],
      })),
    ],
  };
}

/** The slice of the improvements that match, the latest done first. */
export async function listManaged(
  tx: Tenant,
  reading: Grant<'improvements.manage'>,
  filter: ManagedFilter,
  slice: Slice<bigint>,
): Promise<ManagedImprovement[]> {
  const { direction } = wayThrough('desc', slice);
  const { municipalityId } = reading;
  const rows = await tx.improvement.findMany({
    where: matching(reading, filter),
    include: WITH_PLACES,
    orderBy: [{ doneOn: direction }, { id: direction }],
    take: slice.take,
    ...(slice.after !== null && {
      cursor: { municipalityId_id: { municipalityId, id: slice.after } },
      skip: 1,
    }),
  });
  return rows.map((row) => managedOf(row, municipalityId));
}

/** How many match. */
export function countManaged(
  tx: Tenant,
  reading: Grant<'improvements.manage'>,
  filter: ManagedFilter,
): Promise<number> {
  return tx.improvement.count({ where: matching(reading, filter) });
}

/** The improvement; null where there is none within what the member may see. */
export async function findManaged(
  tx: Tenant,
  { municipalityId, scope }: Reading,
  id: bigint,
): Promise<ManagedImprovement | null> {
  const row = await tx.improvement.findFirst({
    where: { AND: [{ municipalityId, id }, within(scope)] },
    include: WITH_PLACES,
  });
  return row && managedOf(row, municipalityId);
}

/** The improvement; NOT_FOUND where there is none within what the member may see. */
export async function getManaged(tx: Tenant, reading: Reading, id: bigint): Promise<ManagedImprovement> {
  const found = await findManaged(tx, reading, id);
  if (found !== null) return found;
  throw new AppError('NOT_FOUND', 'There is no such improvement here.');
}

function managedOf(row: Row, municipalityId: MunicipalityId): ManagedImprovement {
  const { withdrawnOn, version } = row;
  return {
    ...improvementOf(row, municipalityId),
    text: textsOf(row.text),
    said: row.said === null ? null : textsOf(row.said),
    photoAlt: row.photoAlt === null ? null : textsOf(row.photoAlt),
    placeNames: row.locations.map(({ location }) => textsOf(location.name).bg),
    state: improvementStateOf(row),
    withdrawnOn,
    version,
  };
}
