// A print shop waits: it asks something of its order, or says that it cannot make it; a member answers.
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import { findLastMember } from '../../access/journal/store.ts';
import { keepLetter, sendKept, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import { builder } from '../../api/builder.ts';
import { grantHeld } from '../../api/pass-subject.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { HoldReasonType } from './hold-type.ts';
import { thing } from './journal-fields.ts';
import { holdLetter } from './hold-letter.ts';
import { letterToShop } from './letters.ts';
import { ReportOrderResult, type NotReported, type Reported } from './outcomes.ts';
import { LONGEST_NOTE, OPEN } from './rules.ts';
import { listReaders, readersOf } from './store-readers.ts';
import { getLockedOrder, getShopOrder, writeHold } from './store-shop.ts';
import { NOT_NOW, step, StepResult } from './take-step.ts';

const HoldInput = builder.inputType('HoldOrderInput', {
  description: 'Why a print shop cannot go on with its order. Faults name these fields.',
  fields: (t) => ({
    reason: t.field({ type: HoldReasonType, required: true, description: 'It asks, or cannot make it.' }),
    text: t.string({
      required: true,
      most: 100 * LONGEST_NOTE,
      description: `What it asks, or why it cannot, at most ${LONGEST_NOTE} characters.`,
    }),
  }),
});

builder.mutationField('holdOrder', (t) =>
  t.field({
    type: ReportOrderResult,
    access: 'orders.fulfil',
    args: { input: t.arg({ type: HoldInput, required: true, description: 'Why it waits.' }) },
    description:
      'Asks something of the order of the pass, or says that it cannot be made. It waits for an answer of the municipality, and ' +
      'goes on where the shop says that it is printed. Who dealt with it there last gets a letter.',
    resolve: async (_root, { input: { reason, text } }, context) => {
      const fulfil = grantHeld(context, 'orders.fulfil');
      const municipality = await context.loaders(municipalityLoader).load(fulfil.municipalityId);
      const readers = await listReaders(context.gate.database.prisma, fulfil);
      const kept: KeptLetter[] = [];
      const done = await change<Reported | NotReported | Invalid>(context, fulfil, async (tx) => {
        const present = await getLockedOrder(tx, fulfil);
        const said = tidy(text);
        const faults = textFaults('text', said, LONGEST_NOTE);
        if (faults.length > 0) return { outcome: invalid(faults), audit: null };
        if (!OPEN.includes(present.state)) {
          const obstacle = present.state === 'CANCELLED' ? 'CANCELLED' : 'FURTHER';
          return { outcome: { outcome: 'OrderNotReported', obstacle, order: present }, audit: null };
        }
        const { hold, holdText, holdAnswer } = present;
        const difference = differenceOf(
          { hold, holdText, holdAnswer },
          { hold: reason, holdText: said, holdAnswer: null },
        );
        if (difference === null)
          return { outcome: { outcome: 'OrderReported', order: present }, audit: null };
        await writeHold(tx, fulfil, reason, said);
        const last = await findLastMember(tx, fulfil, thing(present));
        for (const reader of readersOf(readers, last)) {
          const letter = holdLetter(context.gate.membersUrl, municipality, present, { reason, said, reader });
          kept.push(await keepLetter(context, tx, fulfil, letter));
        }
        return {
          outcome: { outcome: 'OrderReported', order: await getShopOrder(tx, fulfil) },
          audit: { ...thing(present), ...difference },
        };
      });
      for (const each of kept) await sendKept(context, each);
      return done;
    },
  }),
);

const AnswerInput = builder.inputType('AnswerPrintOrderInput', {
  description: 'What a member answers a print shop that waits.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    order: t.id({ required: true, description: 'The order.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    answer: t.string({
      required: true,
      description: `What the shop is told, at most ${LONGEST_NOTE} characters.`,
    }),
  }),
});

builder.mutationField('answerPrintOrder', (t) =>
  cityMutation(t, {
    type: StepResult,
    access: 'orders.edit',
    args: { input: t.arg({ type: AnswerInput, required: true, description: 'Of which order, and what.' }) },
    description:
      'Answers what the shop of an order asked, or its word that it cannot make it, and tells the shop.',
    resolve: (asked, { input }) => {
      const answer = tidy(input.answer);
      return step(asked, input, {
        faults: ({ order }) => [
          ...(order.hold !== null && OPEN.includes(order.state) ? [] : NOT_NOW),
          ...textFaults('answer', answer, LONGEST_NOTE),
        ],
        step: () => ({ holdAnswer: answer }),
        letter: (municipality, order) =>
          letterToShop(asked.context, municipality, order, (texts, about) =>
            texts.answered({ ...about, question: order.holdText ?? '', note: order.holdAnswer }),
          ),
      });
    },
  }),
);
