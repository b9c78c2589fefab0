// Saying what became of an alert: somebody looks after it, or it is dealt with, with a note.
import { change } from '../../access/journal/change.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { AlertStateType, AlertType } from './refs.ts';
import { findAlert, markAlert, type Alert } from './store.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

const MOST_NOTE = 500;

type Marked = Saved<'AlertMarked', Alert>;

const AlertMarkedType = builder.objectRef<Marked>('AlertMarked').implement({
  description: 'The alert has the state.',
  fields: (t) => ({
    alert: t.expose('row', { type: AlertType, description: 'The alert.' }),
  }),
});

const MarkAlertResult = outcomesOf('MarkAlertResult', 'What became of a decision on an alert.', [
  AlertMarkedType,
  OutdatedType,
  InvalidType,
]);

const MarkAlertInput = builder.inputType('MarkAlertInput', {
  description: 'A decision on an alert.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    alert: t.id({ required: true, description: 'The alert.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    state: t.field({ type: AlertStateType, required: true, description: 'The state that it gets.' }),
    note: t.string({ description: `What was done, in at most ${MOST_NOTE} characters. Members read it.` }),
  }),
});

builder.mutationField('markAlert', (t) =>
  cityMutation(t, {
    type: MarkAlertResult,
    access: 'alerts.close',
    args: { input: t.arg({ type: MarkAlertInput, required: true, description: 'The decision.' }) },
    description: 'Says what became of an alert.',
    resolve: async ({ grant: close, context }, { input }): Promise<Marked | Outdated | Invalid> => {
      const id = idFrom(input.alert);
      const note = input.note?.trim() || null;
      const isTooLong = note !== null && isLonger(note, MOST_NOTE);
      return change(context, close, async (tx) =>
        saveVersioned(tx, close, {
          outcome: 'AlertMarked',
          subject: 'Alert',
          present: await findAlert(tx, close, id),
          version: input.version,
          faults: isTooLong ? [{ field: 'note', fault: 'TOO_LONG' }] : [],
          told: ({ state, note: told }) => ({ state, note: told }),
          save: () => markAlert(tx, close, id, { state: input.state, note }),
        }),
      );
    },
  }),
);
