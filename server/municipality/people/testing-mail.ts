// A letter to oneself: whether the platform's letters arrive is seen before somebody waits for one.
import { change } from '../../access/journal/change.ts';
import { keepLetter, sendKept, type Handover } from '../../access/mail/waiting-letters.ts';
import { personOf } from '../../access/grants/viewers.ts';
import { testLetter } from '../../access/sessions/letters.ts';
import { builder } from '../../api/builder.ts';
import { AppError } from '../../foundation/errors.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { DeliveryType } from './delivery-type.ts';
import { LetterLanguageType } from './refs.ts';

interface Tested {
  readonly email: string;
  readonly delivery: Handover;
}

const MailTestedType = builder.objectRef<Tested>('MailTested').implement({
  description: 'What became of a letter to oneself.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'Where it goes.' }),
    delivery: t.expose('delivery', { type: DeliveryType, description: 'What became of it.' }),
  }),
});

const TestMailInput = builder.inputType('TestMailInput', {
  description: 'A letter to oneself.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    language: t.field({
      type: LetterLanguageType,
      defaultValue: 'bg',
      description: 'The language of the letter.',
    }),
  }),
});

builder.mutationField('testMail', (t) =>
  cityMutation(t, {
    type: MailTestedType,
    access: 'settings.edit',
    args: { input: t.arg({ type: TestMailInput, required: true, description: 'Of which municipality.' }) },
    description:
      'Sends a letter to whoever asks, and says whether the mail server took it. Counts among the letters that somebody may have written.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const email = personOf(context.viewer)?.email;
      if (email === undefined) throw new AppError('FORBIDDEN', 'Only who has an address gets a letter.');
      const language = input.language ?? 'bg';
      const head = { name: textIn(municipality.name, language), colour: municipality.colour };
      const message = testLetter(context.gate.platformName, email, head, language);
      const letter = await change(context, edit, async (tx) => ({
        outcome: await keepLetter(context, tx, edit, message),
        audit: null,
      }));
      const delivery = await sendKept(context, letter);
      // The journal tells of one that a server took: by it the first steps know that there is one.
      const thing = { subject: 'TestLetter', subjectId: letter.id, subjectName: email };
      if (delivery === 'sent')
        await change(context, edit, () =>
          Promise.resolve({ outcome: null, audit: { ...thing, before: null, after: { email } } }),
        );
      return { email, delivery };
    },
  }),
);
