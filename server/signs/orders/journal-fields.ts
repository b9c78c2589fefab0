// An order of signs as the journal tells it.
import type { Changed, Json } from '../../access/journal/rules.ts';
import type { PrintOrder } from './rules.ts';
import type { CountedOrder } from './store.ts';

/** Which thing the journal speaks of. */
export function thing({
  id,
}: Pick<PrintOrder, 'id'>): Pick<Changed, 'subject' | 'subjectId' | 'subjectName'> {
  return { subject: 'PrintOrder', subjectId: String(id), subjectName: `№ ${id}` };
}

/** All that is told of an order; of a change only what differs. */
export function told(order: CountedOrder): { readonly [key: string]: Json } {
  const { state, testSheet, testSheetNote, signCount, pieceCount, damagedCount } = order;
  const { format, design, press, material, dueOn, deliveryAddress, shopEmail, shopLanguage, note } = order;
  return {
    orderState: state,
    signCount,
    pieceCount,
    format,
    design,
    press,
    material,
    dueOn,
    deliveryAddress,
    shopEmail,
    shopLanguage,
    note,
    testSheet,
    testSheetNote,
    damagedCount,
  };
}
