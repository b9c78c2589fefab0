// What is true of a task: somebody is to do something about a place or a category, until a day.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { Scope } from '../../access/grants/member-roles.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

const TASK_STATES = ['OPEN', 'DOING', 'DONE', 'DROPPED'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** In these there is still something to do. */
export const UNFINISHED: readonly TaskState[] = ['OPEN', 'DOING'];

export function isTaskState(text: string): text is TaskState {
  return (TASK_STATES as readonly string[]).includes(text);
}

/** What a task is about: exactly one of the two. */
export interface TaskSubject {
  readonly locationId: bigint | null;
  readonly categoryId: bigint | null;
}

export interface Task extends TaskSubject {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  /** A member; null: nobody any more. */
  readonly ownerId: bigint | null;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  readonly state: TaskState;
  /** What came of it. */
  readonly improvementId: bigint | null;
  readonly version: number;
}

/** Whether it should have been done by the day. */
export function isOverdue({ state, dueOn }: Pick<Task, 'state' | 'dueOn'>, today: string): boolean {
  return UNFINISHED.includes(state) && dueOn < today;
}

/** Where a task's place is, and of which category; of a task about a category no more than that. */
export interface Sited {
  readonly locationId: bigint | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint;
}

/** Whether a member of the scope works on it. */
export function isWithin(scope: Scope, { locationId, settlementId, categoryId }: Sited): boolean {
  if (scope.kind === 'settlement') return scope.settlementId === settlementId;
  if (scope.kind === 'category') return scope.categoryId === categoryId;
  if (scope.kind === 'locations') return locationId !== null && scope.locationIds.includes(locationId);
  return true;
}

/** Whether somebody else than the member `by` has it from now on, and is to do something about it. */
export function isGiven(
  { ownerId, state }: Pick<Task, 'ownerId' | 'state'>,
  before: Pick<Task, 'ownerId'> | null,
  by: bigint | undefined,
): boolean {
  return ownerId !== null && ownerId !== before?.ownerId && ownerId !== by && UNFINISHED.includes(state);
}

export const LONGEST_NOTE = 1_000;
/** Of one task: what needs more is no task. */
export const MOST_NOTES = 100;

/** What is wrong with a note, of a task that has so many. */
export function noteFaults(text: string, count: number): FieldFault[] {
  if (text === '') return [{ field: 'text', fault: 'REQUIRED' }];
  if (isLonger(text, LONGEST_NOTE)) return [{ field: 'text', fault: 'TOO_LONG' }];
  return count >= MOST_NOTES ? [{ field: 'text', fault: 'TOO_MANY' }] : [];
}
