// A step of an order is taken back by whoever told it: a print shop's, or a member's.
import { change } from '../../access/journal/change.ts';
import { builder } from '../../api/builder.ts';
import { PATIENT } from '../../foundation/database/tenant.ts';
import { grantHeld } from '../../api/pass-subject.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { thing } from './journal-fields.ts';
import { letterToShop } from './letters.ts';
import { ReportOrderResult, type NotReported, type Reported } from './outcomes.ts';
import { ShopStepType } from './shop-type.ts';
import { getLockedOrder, getShopOrder } from './store-shop.ts';
import { undoStep } from './store-undo.ts';
import { NOT_NOW, step, StepResult } from './take-step.ts';
import { mayUndo } from './undo-rules.ts';

const UndoReportInput = builder.inputType('UndoOrderReportInput', {
  description: 'What a print shop told of its order by mistake.',
  fields: (t) => ({
    state: t.field({ type: ShopStepType, required: true, description: 'What it said that it had reached.' }),
  }),
});

builder.mutationField('undoOrderReport', (t) =>
  t.field({
    type: ReportOrderResult,
    access: 'orders.fulfil',
    args: {
      input: t.arg({ type: UndoReportInput, required: true, description: 'What was a mistake.' }),
    },
    description:
      'Takes back, within ten minutes, what the shop told last of the order of the pass: order and signs are what they were ' +
      'before, but for signs that have gone on since. The same call again changes nothing.',
    resolve: (_root, { input: { state } }, context) => {
      const fulfil = grantHeld(context, 'orders.fulfil');
      return change<Reported | NotReported>(
        context,
        fulfil,
        async (tx) => {
          const now = context.now();
          const present = await getLockedOrder(tx, fulfil);
          const isThere = present.state === state;
          if (!isThere && present.undone === state)
            return { outcome: { outcome: 'OrderReported', order: present }, audit: null };
          if (!isThere || !mayUndo('shop', present, now))
            return {
              outcome: { outcome: 'OrderNotReported', obstacle: 'TOO_LATE', order: present },
              audit: null,
            };
          await undoStep(tx, fulfil, present.id, now);
          const order = await getShopOrder(tx, fulfil);
          const audit = {
            ...thing(order),
            before: { orderState: state },
            after: { orderState: order.state, undone: state },
          };
          return { outcome: { outcome: 'OrderReported', order }, audit };
        },
        PATIENT,
      );
    },
  }),
);

const UndoInput = builder.inputType('UndoPrintOrderInput', {
  description: 'An order whose last step was a mistake.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    order: t.id({ required: true, description: 'The order.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

builder.mutationField('undoPrintOrder', (t) =>
  cityMutation(t, {
    type: StepResult,
    access: 'orders.edit',
    args: { input: t.arg({ type: UndoInput, required: true, description: 'Which one.' }) },
    description:
      'Takes back, within ten minutes, that an order came, or that it was called off, of which the shop is told: order and signs ' +
      'are what they were before, but for signs that have gone on since.',
    resolve: (asked, { input }) =>
      step(asked, input, {
        faults: ({ order, now }) => (mayUndo('member', order, now) ? [] : NOT_NOW),
        step: () => ({}),
        after: async ({ tx, edit, order, now }) => {
          await undoStep(tx, edit, order.id, now);
          return { undone: order.state };
        },
        // That it came went to nobody by letter: the shop sees on its page that it did not.
        letter: (municipality, order) =>
          order.undone === 'CANCELLED'
            ? letterToShop(asked.context, municipality, order, (texts, about) => texts.restored(about))
            : null,
      }),
  }),
);
