// Calls a pile of paper slips back: no slip of it counts any more. What was voted with it before stays.
import { change } from '../../access/journal/change.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { AppError } from '../../foundation/errors.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { PileType } from './refs.ts';
import { findPile, findPlaceName, writeRevoked, type Pile } from './store-edit.ts';

interface PileRevoked {
  readonly outcome: 'PileRevoked';
  readonly pile: Pile;
}

const PileRevokedType = builder.objectRef<PileRevoked>('PileRevoked').implement({
  description: 'No slip of the pile counts any more; that it was called back before changes nothing.',
  fields: (t) => ({ pile: t.expose('pile', { type: PileType, description: 'It.' }) }),
});

const RevokePileResult = outcomesOf('RevokePileResult', 'What became of a pile that was called back.', [
  PileRevokedType,
]);

const RevokePileInput = builder.inputType('RevokePileInput', {
  description: 'A pile of paper slips that is called back.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    pile: t.id({ required: true, description: 'Which one.' }),
  }),
});

builder.mutationField('revokePile', (t) =>
  cityMutation(t, {
    type: RevokePileResult,
    access: 'piles.edit',
    args: { input: t.arg({ type: RevokePileInput, required: true, description: 'Which one.' }) },
    description: 'Calls a pile of paper slips back, as where some were lost.',
    resolve: ({ municipality, grant: edit, context }, { input }) =>
      change<PileRevoked>(context, edit, async (tx) => {
        const id = idFrom(input.pile);
        const present = await findPile(tx, edit, id);
        if (!present) throw new AppError('NOT_FOUND', 'There is no such pile here.');
        if (present.revokedOn !== null)
          return { outcome: { outcome: 'PileRevoked', pile: present }, audit: null };
        const revokedOn = dayIn(municipality.timeZone, context.now());
        await writeRevoked(tx, edit, id, revokedOn);
        return {
          outcome: { outcome: 'PileRevoked', pile: { ...present, revokedOn } },
          audit: {
            subject: 'Pile',
            subjectId: String(id),
            subjectName: await findPlaceName(tx, edit, present.locationId),
            before: { revokedOn: null },
            after: { revokedOn },
          },
        };
      }),
  }),
);
