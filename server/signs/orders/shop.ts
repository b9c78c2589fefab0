// What a print shop asks and tells with its pass: its one order, and how far it is with it.
import { change } from '../../access/journal/change.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import { asMember, PATIENT } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { invalid, type FieldFault, type Invalid } from '../../access/journal/outcomes.ts';
import { dayIn } from '../../foundation/days.ts';
import { grantHeld } from '../../api/pass-subject.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { thing } from './journal-fields.ts';
import { ReportOrderResult, type NotReported, type Reported } from './outcomes.ts';
import { LONGEST_NOTE, LONGEST_WAYBILL } from './rules.ts';
import { obstacleTo } from './shop-steps.ts';
import { ShopOrderType, ShopStepType } from './shop-type.ts';
import { getLockedOrder, getShopOrder, writeReport, type ShopOrder } from './store-shop.ts';
import { beforeStep, rememberStep } from './store-undo.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';

const LONGEST_LINK = 500;

builder.queryField('shopOrder', (t) =>
  t.field({
    type: ShopOrderType,
    access: 'orders.view',
    description: 'The order that the pass is for, for the print shop that it was sent to.',
    resolve: (_root, _args, context) => {
      const view = grantHeld(context, 'orders.view');
      const { prisma } = context.database.member;
      return asMember(prisma, view.municipalityId, (tx) => getShopOrder(tx, view));
    },
  }),
);

const ReportOrderInput = builder.inputType('ReportOrderInput', {
  description: 'How far a print shop is with its order. Faults name these fields.',
  fields: (t) => ({
    state: t.field({ type: ShopStepType, required: true, description: 'What it has reached.' }),
    note: t.string({
      // A whole book by mistake is heard out, so that the page can say how long it may be, and still holds it.
      most: 100 * LONGEST_NOTE,
      description: `A word to the municipality in place of the one before, at most ${LONGEST_NOTE} characters; null: that stays.`,
    }),
    waybill: t.string({
      description: `The number of the waybill, at most ${LONGEST_WAYBILL} characters; null: that stays.`,
    }),
    waybillUrl: t.string({ description: 'Where the parcel is followed, https; null: that stays.' }),
  }),
});

/** The note that is kept, and what is wrong with it. An empty one takes back the one before. */
function noteFrom(given: string | null | undefined, present: string | null) {
  if (given === null || given === undefined) return { note: present, faults: [] };
  const note = tidy(given) || null;
  const faults: readonly FieldFault[] = note === null ? [] : textFaults('note', note, LONGEST_NOTE);
  return { note, faults };
}

/** An address that a browser follows without harm. */
function isHttps(address: string): boolean {
  return address.length <= LONGEST_LINK && /^https:\/\/\S+$/.test(address) && URL.canParse(address);
}

interface Parcel {
  readonly waybill?: string | null | undefined;
  readonly waybillUrl?: string | null | undefined;
}

/** The waybill that is kept, and what is wrong with it. An empty one takes back the one before. */
function parcelFrom(given: Parcel, present: Pick<ShopOrder, 'waybill' | 'waybillUrl'>) {
  const kept = (text: string | null | undefined, before: string | null): string | null =>
    text === null || text === undefined ? before : tidy(text) || null;
  const waybill = kept(given.waybill, present.waybill);
  const waybillUrl = kept(given.waybillUrl, present.waybillUrl);
  const faults: readonly FieldFault[] = [
    ...(waybill === null ? [] : textFaults('waybill', waybill, LONGEST_WAYBILL)),
    ...(waybillUrl === null || isHttps(waybillUrl)
      ? []
      : [{ field: 'waybillUrl', fault: 'NOT_ALLOWED' } as const]),
  ];
  return { waybill, waybillUrl, faults };
}

builder.mutationField('reportOrder', (t) =>
  t.field({
    type: ReportOrderResult,
    access: 'orders.fulfil',
    args: { input: t.arg({ type: ReportOrderInput, required: true, description: 'How far it is.' }) },
    description:
      'Tells how far the order of the pass is: received, printed, shipped, and back only by undoOrderReport. PRINTED also records ' +
      'its signs as printed. The same call again changes nothing.',
    resolve: async (_root, { input: { state, note: given, ...parcel } }, context) => {
      const fulfil = grantHeld(context, 'orders.fulfil');
      const { timeZone } = await context.loaders(municipalityLoader).load(fulfil.municipalityId);
      return change<Reported | NotReported | Invalid>(
        context,
        fulfil,
        async (tx) => {
          const present = await getLockedOrder(tx, fulfil);
          const { note, faults: noteFaults } = noteFrom(given, present.shopNote);
          const { waybill, waybillUrl, faults: parcelFaults } = parcelFrom(parcel, present);
          const faults = [...noteFaults, ...parcelFaults];
          if (faults.length > 0) return { outcome: invalid(faults), audit: null };
          const obstacle = obstacleTo(state, present);
          if (obstacle !== null)
            return { outcome: { outcome: 'OrderNotReported', obstacle, order: present }, audit: null };
          const told = (order: Pick<ShopOrder, 'state' | 'shopNote' | 'waybill' | 'waybillUrl'>) => ({
            orderState: order.state,
            shopNote: order.shopNote,
            waybill: order.waybill,
            waybillUrl: order.waybillUrl,
          });
          const difference = differenceOf(
            told(present),
            told({ state, shopNote: note, waybill, waybillUrl }),
          );
          if (difference === null)
            return { outcome: { outcome: 'OrderReported', order: present }, audit: null };
          const now = context.now();
          const before = state === present.state ? null : await beforeStep(tx, fulfil, present);
          await writeReport(tx, fulfil, present, {
            state,
            note,
            waybill,
            waybillUrl,
            today: dayIn(timeZone, now),
          });
          if (before !== null) await rememberStep(tx, fulfil, before, now);
          return {
            outcome: { outcome: 'OrderReported', order: await getShopOrder(tx, fulfil) },
            audit: { ...thing(present), ...difference },
          };
        },
        PATIENT,
      );
    },
  }),
);
