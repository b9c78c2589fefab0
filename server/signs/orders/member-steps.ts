// What a member says of an order that was made: that it is called off, how its test sheet is, and that it came.
import { builder } from '../../api/builder.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { letterToShop } from './letters.ts';
import { allDamaged, damageFaults, LONGEST_NOTE, mayDecide, mayDeliver, UNPRINTED } from './rules.ts';
import { NOT_NOW, step, StepResult } from './take-step.ts';
import { clearOrdered, listQuantities, recordDamaged, recordPrinted, writeDamage } from './store-edit.ts';

const CancelInput = builder.inputType('CancelPrintOrderInput', {
  description: 'An order that is to be called off.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    order: t.id({ required: true, description: 'The order.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

builder.mutationField('cancelPrintOrder', (t) =>
  cityMutation(t, {
    type: StepResult,
    access: 'orders.edit',
    args: { input: t.arg({ type: CancelInput, required: true, description: 'Which one.' }) },
    description:
      'Calls an order off that is not printed yet, and tells the shop. Its signs are not on order any more, but for those of ' +
      'another order.',
    resolve: (asked, { input }) =>
      step(asked, input, {
        faults: ({ order }) => (UNPRINTED.includes(order.state) ? [] : NOT_NOW),
        step: () => ({ state: 'CANCELLED' }),
        isUndoable: true,
        after: async ({ tx, edit, order }) => {
          await clearOrdered(tx, edit, order.id);
          return {};
        },
        letter: (municipality, order) =>
          letterToShop(asked.context, municipality, order, (texts, about) => texts.cancelled(about)),
      }),
  }),
);

const DecideInput = builder.inputType('DecideTestSheetInput', {
  description: 'What a member says of a test sheet.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    order: t.id({ required: true, description: 'The order.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    isApproved: t.boolean({ required: true, description: 'It is good: all signs may be printed.' }),
    note: t.string({
      description: `What the shop is told, at most ${LONGEST_NOTE} characters; needed where it is not good.`,
    }),
  }),
});

builder.mutationField('decideTestSheet', (t) =>
  cityMutation(t, {
    type: StepResult,
    access: 'orders.edit',
    args: { input: t.arg({ type: DecideInput, required: true, description: 'Of which order, and what.' }) },
    description:
      'Approves the test sheet of an order that is not printed yet, or refuses it, and tells the shop.',
    resolve: (asked, { input }) => {
      const note = tidy(input.note ?? '');
      const isNeeded = !input.isApproved;
      return step(asked, input, {
        faults: ({ order }) => [
          ...(mayDecide(order) ? [] : NOT_NOW),
          ...(note === '' && !isNeeded ? [] : textFaults('note', note, LONGEST_NOTE)),
        ],
        step: () => ({ testSheet: input.isApproved ? 'APPROVED' : 'REFUSED', testSheetNote: note || null }),
        letter: (municipality, order) =>
          letterToShop(asked.context, municipality, order, (texts, about) => {
            const words = { ...about, note: order.testSheetNote };
            return input.isApproved ? texts.approved(words) : texts.refused(words);
          }),
      });
    },
  }),
);

const DamageInput = builder.inputType('DamagedPieces', {
  description: 'Pieces of a sign that came damaged.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Its nine digits.' }),
    count: t.int({ required: true, description: 'How many, as many as were ordered at the most.' }),
  }),
});

const DeliverInput = builder.inputType('DeliverPrintOrderInput', {
  description: 'An order that came.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    order: t.id({ required: true, description: 'The order.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    damaged: t.field({
      type: [DamageInput],
      required: true,
      description: 'What of it is damaged; empty: nothing.',
    }),
  }),
});

builder.mutationField('deliverPrintOrder', (t) =>
  cityMutation(t, {
    type: StepResult,
    access: 'orders.edit',
    args: { input: t.arg({ type: DeliverInput, required: true, description: 'Which one, and how.' }) },
    description:
      'Says that an order came, and what of it is damaged: a sign of which no piece is whole is DAMAGED from now on. Where the ' +
      'shop never said that it is printed, its signs are from today.',
    resolve: (asked, { input }) => {
      const damages = input.damaged.map(({ code, count }) => ({ code: readTyped(code), count }));
      return step(asked, input, {
        faults: async ({ tx, edit, order }) => [
          ...(mayDeliver(order) ? [] : NOT_NOW),
          ...damageFaults(damages, await listQuantities(tx, edit, order.id)),
        ],
        step: (day) => ({ state: 'DELIVERED', deliveredOn: day }),
        isUndoable: true,
        after: async ({ tx, edit, order, day }) => {
          const quantities = await listQuantities(tx, edit, order.id);
          if (order.printedOn === null) await recordPrinted(tx, edit, order, [...quantities.keys()], day);
          await writeDamage(tx, edit, order.id, damages);
          await recordDamaged(tx, edit, allDamaged(damages, quantities), day);
          const codes = damages.filter(({ count }) => count > 0).map(({ code }) => code);
          return codes.length === 0 ? {} : { codes };
        },
      });
    },
  }),
);
