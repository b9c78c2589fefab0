// Making a location, with its first sign.
import { change } from '../../access/journal/change.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { waitForTurn } from '../municipalities/store-lock.ts';
import { savedType } from './changing.ts';
import { countingScopeFaults, draftFaults, scopeFaults } from './draft.ts';
import { draftFrom, LocationInput } from './input.ts';
import { LocationKindType } from '../locations/refs.ts';
import { insertLocation, storedFaults } from './store-edit.ts';
import { getManaged, type ManagedLocation } from './store.ts';
import { told } from './journal-fields.ts';

const CreateLocationResult = outcomesOf('CreateLocationResult', 'What became of a new location.', [
  savedType('LocationCreated', 'The location is rated from now on.'),
  InvalidType,
]);

const CreateLocationInput = builder.inputType('CreateLocationInput', {
  description: 'A new location.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    kind: t.field({
      type: LocationKindType,
      defaultValue: 'place',
      description: 'A place, a vehicle, or a service online. A tablet is set up at its desk.',
    }),
    wanted: t.field({ type: LocationInput, required: true, description: 'All that is said of it.' }),
  }),
});

builder.mutationField('createLocation', (t) =>
  cityMutation(t, {
    type: CreateLocationResult,
    access: 'locations.edit',
    args: { input: t.arg({ type: CreateLocationInput, required: true, description: 'What it is.' }) },
    description: 'Makes a location with a sign of its own, whose code nobody has or had.',
    resolve: async ({ grant: edit, context }, { input }) => {
      if (edit.scope.kind === 'locations')
        throw new AppError('FORBIDDEN', 'A member of listed places cannot make others.');
      const kind = input.kind ?? 'place';
      const draft = draftFrom(input.wanted, kind);
      const saved = await change(context, edit, async (tx) => {
        await waitForTurn(tx, edit);
        return saveVersioned<'LocationCreated', ManagedLocation>(tx, edit, {
          outcome: 'LocationCreated',
          subject: 'Location',
          present: null,
          version: null,
          told,
          faults: [
            ...(kind === 'tablet' ? [{ field: 'kind', fault: 'NOT_ALLOWED' } as const] : []),
            ...draftFaults(draft),
            ...scopeFaults(edit.scope, draft),
            ...countingScopeFaults(edit.scope, { ...draft, hours: [], asksPresence: false }, draft),
            ...(await storedFaults(tx, edit, draft, null)),
          ],
          save: async () => getManaged(tx, edit, await insertLocation(tx, edit, draft, context.cells)),
        });
      });
      // What is new has no version that somebody else could have changed.
      return saved as Saved<'LocationCreated', ManagedLocation> | Invalid;
    },
  }),
);
