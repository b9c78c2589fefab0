// What may still become of an order, by its state.
import type { PrintOrderState } from '../../generated/operations.ts';

/** Something is still to be done. */
export const isOpen = (state: PrintOrderState): boolean => state !== 'DELIVERED' && state !== 'CANCELLED';

/** It can be called off, and its test sheet judged. */
export const isUnprinted = (state: PrintOrderState): boolean => state === 'ORDERED' || state === 'RECEIVED';
