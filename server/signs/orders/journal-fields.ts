// An order of signs as the journal tells it.
import type { Changed, Json } from '../../access/journal/rules.ts';
import type { PrintOrder } from './rules.ts';
import type { CountedOrder } from './store.ts';

/** Which thing the journal speaks of. */
export function thing({
  id,
  number,
}: Pick<PrintOrder, 'id' | 'number'>): Pick<Changed, 'subject' | 'subjectId' | 'subjectName'> {
  return { subject: 'PrintOrder', subjectId: String(id), subjectName: `№ ${number}` };
}

/** All that is told of an order; of a change only what differs. */
export function told(order: CountedOrder): { readonly [key: string]: Json } {
  const { state, testSheet, testSheetNote, signCount, pieceCount, damagedCount } = order;
  const {
    format,
    design,
    press,
    isTactile,
    material,
    contact,
    proofBy,
    dueOn,
    deliveryAddress,
    shopEmail,
    shopLanguage,
    note,
  } = order;
  const { shopNote, hold, holdText, holdAnswer, waybill } = order;
  const { lamination, corners, fixing, packing, outdoorYears } = order;
  return {
    orderState: state,
    signCount,
    posterCount: order.posters.length,
    pieceCount,
    format,
    design,
    press,
    isTactile,
    material,
    lamination,
    corners,
    fixing,
    packing,
    outdoorYears,
    contact,
    proofBy,
    dueOn,
    deliveryAddress,
    shopEmail,
    shopLanguage,
    note,
    shopNote,
    hold,
    holdText,
    holdAnswer,
    waybill,
    testSheet,
    testSheetNote,
    damagedCount,
  };
}
