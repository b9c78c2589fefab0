// What is remembered of tasks, for members alone: of all places, or of those that they are bound to.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin, type Scope } from '../../access/grants/member-roles.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import { isTaskState, UNFINISHED, type Task, type TaskState } from './rules.ts';

type Reading = Grant<'tasks.read'> | Grant<'tasks.edit'>;

/** A task with what its place or category is called. */
export interface NamedTask extends Task {
  /** The place's name in Bulgarian; null where it is about a category. */
  readonly placeName: string | null;
  readonly about: Texts;
}

/** What is looked for; null: everything. */
export interface TaskFilter {
  readonly states: readonly TaskState[] | null;
  readonly ownerId: bigint | null;
  readonly locationIds: readonly bigint[] | null;
  /** Only what should have been done by this day, YYYY-MM-DD, and is not. */
  readonly overdueOn: string | null;
}

const WITH_PLACE = { location: { select: { name: true } }, category: { select: { name: true } } } as const;
type Row = Prisma.TaskGetPayload<{ include: typeof WITH_PLACE }>;

export const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function within(scope: Scope): Prisma.TaskWhereInput {
  if (scope.kind === 'everything') return {};
  const atPlaces = { location: locationsWithin(scope) };
  return scope.kind === 'category' ? { OR: [{ categoryId: scope.categoryId }, atPlaces] } : atPlaces;
}

function matching({ municipalityId, scope }: Reading, filter: TaskFilter): Prisma.TaskWhereInput {
  const { states, ownerId, locationIds, overdueOn } = filter;
  return {
    municipalityId,
    ...(ownerId !== null && { ownerId }),
    AND: [
      within(scope),
      locationIds === null ? {} : { locationId: { in: [...locationIds] } },
      states === null ? {} : { state: { in: [...states] } },
      overdueOn === null ? {} : { state: { in: [...UNFINISHED] }, dueOn: { lt: midnight(overdueOn) } },
    ],
  };
}

/** The slice of the tasks that match, the first due first. */
export async function listTasks(
  tx: Tenant,
  reading: Grant<'tasks.read'>,
  filter: TaskFilter,
  slice: Slice<bigint>,
): Promise<NamedTask[]> {
  const { direction } = wayThrough('asc', slice);
  const { municipalityId } = reading;
  const rows = await tx.task.findMany({
    where: matching(reading, filter),
    include: WITH_PLACE,
    orderBy: [{ dueOn: direction }, { id: direction }],
    take: slice.take,
    ...(slice.after !== null && {
      cursor: { municipalityId_id: { municipalityId, id: slice.after } },
      skip: 1,
    }),
  });
  return rows.map((row) => taskOf(row, municipalityId));
}

/** How many match. */
export function countTasks(tx: Tenant, reading: Grant<'tasks.read'>, filter: TaskFilter): Promise<number> {
  return tx.task.count({ where: matching(reading, filter) });
}

/** The task; NOT_FOUND where there is none within what the member may see. */
export async function getTask(tx: Tenant, reading: Reading, id: bigint): Promise<NamedTask> {
  const { municipalityId, scope } = reading;
  const where = { AND: [{ municipalityId, id }, within(scope)] };
  const row = await tx.task.findFirst({ where, include: WITH_PLACE });
  if (row !== null) return taskOf(row, municipalityId);
  throw new AppError('NOT_FOUND', 'There is no such task here.');
}

function taskOf(
  { location, category, dueOn, state, ...row }: Row,
  municipalityId: MunicipalityId,
): NamedTask {
  if (!isTaskState(state)) throw new TypeError('A task has a state that is none.');
  return {
    ...row,
    municipalityId,
    state,
    dueOn: dueOn.toISOString().slice(0, 10),
    placeName: location && textsOf(location.name).bg,
    about: textsOf((location ?? category)?.name),
  };
}
