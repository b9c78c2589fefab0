// A further sign for a place: a new code, drawn by chance.
import { change } from '../../access/journal/change.ts';
import type { Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { waitForTurn } from '../../municipality/municipalities/store-lock.ts';
import { savedType } from './changing.ts';
import { getTarget } from './store-edit.ts';
import { getManagedSign, type ManagedSign } from '../../municipality/codes/store-managed.ts';
import { addSign } from '../../municipality/codes/store-new.ts';

/** No place has so many doors. */
const MOST_SIGNS = 50;

type Added = Saved<'SignAdded', ManagedSign>;

const AddSignResult = outcomesOf('AddSignResult', 'What became of a further sign.', [
  savedType('SignAdded', 'The place has one sign more, which is to be printed.'),
  InvalidType,
]);

const AddSignInput = builder.inputType('AddSignInput', {
  description: 'A place that is to get a further sign.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    location: t.id({ required: true, description: 'The place: in use, and no tablet.' }),
  }),
});

builder.mutationField('addSign', (t) =>
  cityMutation(t, {
    type: AddSignResult,
    access: 'signs.edit',
    args: { input: t.arg({ type: AddSignInput, required: true, description: 'For which place.' }) },
    description: `Gives a place a further sign, up to ${MOST_SIGNS}, with a code that no sign of any city has or had.`,
    resolve: async ({ grant: edit, context }, { input }) => {
      const id = idFrom(input.location);
      return change<Added | Invalid>(context, edit, async (tx) => {
        await waitForTurn(tx, edit);
        const { isUsable, signs } = await getTarget(tx, edit, id);
        if (!isUsable || signs >= MOST_SIGNS) {
          const fault = isUsable ? 'TOO_MANY' : 'NOT_ALLOWED';
          return { outcome: invalid([{ field: 'location', fault }]), audit: null };
        }
        const row = await getManagedSign(tx, edit, await addSign(tx, edit, id, context.cells));
        const subject = { subject: 'Sign', subjectId: row.code, subjectName: row.placeName };
        const after = { location: row.placeName, signState: row.state };
        return { outcome: { outcome: 'SignAdded', row }, audit: { ...subject, before: null, after } };
      });
    },
  }),
);
