// How far a print shop says that it is with an order: forward only, and no run before the test sheet was approved.
import type { OrderState, PrintOrder } from './rules.ts';

/** What a shop tells, in the order in which it happens. */
export const SHOP_STATES = ['RECEIVED', 'PRINTED', 'SHIPPED'] as const;
export type ShopState = (typeof SHOP_STATES)[number];

/** How an order goes, where it is not cancelled. */
const WAY: readonly OrderState[] = ['ORDERED', ...SHOP_STATES, 'DELIVERED'];

/** Why an order stays as it is, whatever the shop tells, or takes back. */
export type Obstacle = 'FURTHER' | 'CANCELLED' | 'TEST_SHEET_FIRST' | 'TOO_LATE';

type Present = Pick<PrintOrder, 'state' | 'testSheet'>;

/** What a shop is offered: the run; its test sheet alone, while that waits; or nothing any more. */
export type Offered = 'RUN' | 'TEST_SHEET' | 'NOTHING';

export function offeredOf({ state, testSheet }: Present): Offered {
  if (state === 'CANCELLED') return 'NOTHING';
  return testSheet === 'NOT_NEEDED' || testSheet === 'APPROVED' ? 'RUN' : 'TEST_SHEET';
}

/** What keeps an order from the state; null: nothing, or it is in that state. */
export function obstacleTo(wanted: ShopState, present: Present): Obstacle | null {
  const { state } = present;
  if (state === 'CANCELLED') return 'CANCELLED';
  if (WAY.indexOf(state) > WAY.indexOf(wanted)) return 'FURTHER';
  return wanted !== 'RECEIVED' && offeredOf(present) !== 'RUN' ? 'TEST_SHEET_FIRST' : null;
}

/** The columns of days. */
const DAYS = { RECEIVED: 'receivedOn', PRINTED: 'printedOn', SHIPPED: 'shippedOn' } as const satisfies Record<
  ShopState,
  string
>;

type DayName = (typeof DAYS)[ShopState];

/** The days that are written when the shop reaches the state on that one: of each step on the way that has none yet. */
export function daysUpTo(
  wanted: ShopState,
  present: Pick<PrintOrder, DayName>,
  day: Date,
): Partial<Record<DayName, Date>> {
  const steps = SHOP_STATES.slice(0, SHOP_STATES.indexOf(wanted) + 1).map((step) => DAYS[step]);
  return Object.fromEntries(steps.filter((name) => present[name] === null).map((name) => [name, day]));
}
