// What may wait for a member, who it waits for, and in what order it is told.
import type { MunicipalityAction } from '../../access/grants/actions.ts';
import type { AlertKind } from '../alerts/rules.ts';

/** Each kind with what somebody must be able to do for it to wait for him or her. */
export const KINDS = {
  TASK_OVERDUE: 'tasks.edit',
  TASK_DUE: 'tasks.edit',
  ALERT: 'alerts.close',
  DANGER: 'comments.moderate',
  COMMENT: 'comments.moderate',
  TEST_SHEET: 'orders.edit',
  HELD_ORDER: 'orders.edit',
  ROUND: 'rounds.edit',
  REPORT: 'reports.edit',
  INVITATION: 'members.manage',
} as const satisfies Readonly<Record<string, MunicipalityAction>>;

export type WorkKind = keyof typeof KINDS;

/** A task is told so many days before it is due. */
export const TASK_DAYS = 7;

/** The annual report is told so many days before its deadline, as members are reminded of it first. */
export const REPORT_DAYS = 30;

/** And so many days after it: of a year long past nobody writes any more. */
export const REPORT_LATE_DAYS = 90;

/** A round is told of from its day on, until so many days after it: its link is good for seven of them. */
export const ROUND_DAYS = 30;

/** So many things of a kind are named; of the others it is said how many there are. */
export const MOST_NAMED = 5;

/** One thing that waits. */
export interface WorkItem {
  readonly id: string;
  /** Texts by language, or what is called alike in all of them. */
  readonly name: unknown;
  /** YYYY-MM-DD: when it is due, was told, came, or ends. */
  readonly day: string;
  /** Of an alert, what it tells. */
  readonly alert: AlertKind | null;
}

/** All of a kind that waits. */
export interface WorklistLine {
  readonly kind: WorkKind;
  readonly count: number;
  /** Since when the newest of it waits, YYYY-MM-DD. */
  readonly since: string;
  readonly items: readonly WorkItem[];
}

/** The newest first; of the same day in the order of the kinds. */
export function inOrder(lines: readonly WorklistLine[]): WorklistLine[] {
  const kinds = Object.keys(KINDS);
  return lines.toSorted(
    (a, b) => b.since.localeCompare(a.since) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
}
