// Publishing an improvement, and withdrawing it: a member's decision of its own.
import { change } from '../../access/journal/change.ts';
import { saveVersioned } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { publicFaults } from './draft.ts';
import { ImprovementStateType } from './refs.ts';
import { SaveImprovementResult, type ImprovementSaved } from './saving.ts';
import { writeState } from './store-edit.ts';
import { getManaged, type ManagedImprovement } from './store-managed.ts';
import { told } from './journal-fields.ts';

const PublishImprovementInput = builder.inputType('PublishImprovementInput', {
  description: 'Who is to see an improvement.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    improvement: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    state: t.field({
      type: ImprovementStateType,
      required: true,
      description: 'PUBLISHED or WITHDRAWN; what was seen once is no draft again.',
    }),
  }),
});

builder.mutationField('publishImprovement', (t) =>
  cityMutation(t, {
    type: SaveImprovementResult,
    access: 'improvements.edit',
    args: { input: t.arg({ type: PublishImprovementInput, required: true, description: 'Which, and who.' }) },
    description: 'Publishes an improvement, or withdraws it. Its page and its photo change at once.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idFrom(input.improvement);
      const today = dayIn(municipality.timeZone, context.now());
      return change<ImprovementSaved | Outdated | Invalid>(context, edit, async (tx) => {
        const present = await getManaged(tx, edit, id);
        const faultsOf = (): FieldFault[] => {
          const { photo, ...draft } = present;
          if (input.state === 'PUBLISHED')
            return publicFaults({ ...draft, photoHash: photo?.hash ?? null }, municipality.languages, today);
          const isSeen = input.state === 'WITHDRAWN' && present.state !== 'DRAFT';
          return isSeen ? [] : [{ field: 'state', fault: 'NOT_ALLOWED' }];
        };
        return saveVersioned<'ImprovementSaved', ManagedImprovement>(tx, edit, {
          outcome: 'ImprovementSaved',
          subject: 'Improvement',
          present,
          told,
          version: input.version,
          faults: faultsOf(),
          save: async () => {
            if (present.state === input.state) return present;
            await writeState(tx, edit, id, input.state === 'PUBLISHED' ? null : today);
            return getManaged(tx, edit, id);
          },
        });
      });
    },
  }),
);
