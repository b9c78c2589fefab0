// Which step of an order may be taken back: the last one, by whoever told it, for ten minutes.
import { SHOP_STATES } from './shop-steps.ts';
import type { OrderState, PrintOrder } from './rules.ts';

const UNDO_MS = 10 * 60_000;

/** What each of the two tells of an order, and may take back. */
const TOLD_BY = {
  shop: SHOP_STATES,
  member: ['DELIVERED', 'CANCELLED'],
} as const satisfies Record<string, readonly OrderState[]>;

type Step = Pick<PrintOrder, 'state' | 'stepAt'>;

/** Until when whoever told how far the order is may take that back; null: not any more. */
export function undoableUntil({ stepAt }: Pick<Step, 'stepAt'>, now: Date): Date | null {
  const until = stepAt && new Date(stepAt.getTime() + UNDO_MS);
  return until !== null && now < until ? until : null;
}

/** Whether the order's last step is of that party, and may be taken back still. */
export function mayUndo(who: keyof typeof TOLD_BY, step: Step, now: Date): boolean {
  const told: readonly OrderState[] = TOLD_BY[who];
  return told.includes(step.state) && undoableUntil(step, now) !== null;
}
