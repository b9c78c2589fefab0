// What is made anew for a reader waits for its turn, and is paid for by the network that asks. Pages behind codes cost nothing: they are the
// way to a vote.
import { ENTRY_COST, PAGE_COST, PAGES_MINUTE } from '../../api/operation-limits.ts';
import type { Context } from '../../api/context.ts';
import { networkPayers } from '../../api/paying-networks.ts';
import { pay } from '../../api/quotas.ts';
import { AppError } from '../../foundation/errors.ts';

/** Does the work in its turn. Rejects with UNAVAILABLE in a crowd, with TOO_MANY_REQUESTS where the network's minute is spent. */
export function readAnew<Result>(
  context: Context,
  work: () => Promise<Result>,
  isMade: () => boolean = () => false,
): Promise<Result> {
  return context.traffic.readings(async () => {
    // Somebody else may have had it made meanwhile.
    if (!isMade()) pay(context, networkPayers(context, PAGES_MINUTE), PAGE_COST);
    return work();
  });
}

/** Refuses an address that nothing is behind, in its turn too: to say so takes a page. */
export function refuseUnknown(context: Context): Promise<never> {
  return context.traffic.readings(async () => {
    pay(context, networkPayers(context, PAGES_MINUTE), ENTRY_COST);
    throw new AppError('NOT_FOUND', 'There is no such page.');
  });
}
