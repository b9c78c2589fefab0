// What is remembered of tasks, for members alone: of all places, or of those that they are bound to.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin, type Scope } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { isTaskState, UNFINISHED, type Task, type TaskState } from './rules.ts';

type Reading = Grant<'tasks.read'> | Grant<'tasks.edit'>;

/** A task with what its place is called, in Bulgarian. */
export interface NamedTask extends Task {
  readonly placeName: string | null;
}

/** What is looked for; null: everything. */
export interface TaskFilter {
  readonly states: readonly TaskState[] | null;
  readonly ownerId: bigint | null;
  /** Only what should have been done by this day, YYYY-MM-DD, and is not. */
  readonly overdueOn: string | null;
}

const WITH_PLACE = { location: { select: { name: true } } } as const;
type Row = Prisma.TaskGetPayload<{ include: typeof WITH_PLACE }>;

export const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function within(scope: Scope): Prisma.TaskWhereInput {
  if (scope.kind === 'everything') return {};
  const atPlaces = { location: locationsWithin(scope) };
  return scope.kind === 'category' ? { OR: [{ categoryId: scope.categoryId }, atPlaces] } : atPlaces;
}

function matching({ municipalityId, scope }: Reading, filter: TaskFilter): Prisma.TaskWhereInput {
  const { states, ownerId, overdueOn } = filter;
  return {
    municipalityId,
    ...(ownerId !== null && { ownerId }),
    AND: [
      within(scope),
      states === null ? {} : { state: { in: [...states] } },
      overdueOn === null ? {} : { state: { in: [...UNFINISHED] }, dueOn: { lt: midnight(overdueOn) } },
    ],
  };
}

/** Up to `take` tasks that match, the first due first, behind the one of the id. */
export async function listTasks(
  tx: Tenant,
  reading: Grant<'tasks.read'>,
  filter: TaskFilter,
  page: { readonly after: bigint | null; readonly take: number },
): Promise<NamedTask[]> {
  const { municipalityId } = reading;
  const rows = await tx.task.findMany({
    where: matching(reading, filter),
    include: WITH_PLACE,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: page.take,
    ...(page.after !== null && {
      cursor: { municipalityId_id: { municipalityId, id: page.after } },
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

function taskOf({ location, dueOn, state, ...row }: Row, municipalityId: MunicipalityId): NamedTask {
  if (!isTaskState(state)) throw new TypeError('A task has a state that is none.');
  return {
    ...row,
    municipalityId,
    state,
    dueOn: dueOn.toISOString().slice(0, 10),
    placeName: location && textsOf(location.name).bg,
  };
}
