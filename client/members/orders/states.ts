// What may still become of an order, by its state.
import type { PrintOrderState, TestSheet } from '../../generated/operations.ts';

/** Something is still to be done. */
export const isOpen = (state: PrintOrderState): boolean => state !== 'DELIVERED' && state !== 'CANCELLED';

/** It can be called off, and its test sheet judged. */
export const isUnprinted = (state: PrintOrderState): boolean => state === 'ORDERED' || state === 'RECEIVED';

/** All of it can have come: no test sheet is in the way. */
export const mayCome = (state: PrintOrderState, testSheet: TestSheet): boolean =>
  isOpen(state) && testSheet !== 'WAITED' && testSheet !== 'REFUSED';
