// Taking a group of places away: not while somebody is bound to it.
import { change } from '../../access/journal/change.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { invalid, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { AppError } from '../../foundation/errors.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { toldGroup } from './journal-fields.ts';
import { LocationGroupType } from './refs.ts';
import { deleteGroup, holdGroup, isBound, listPlaceNames, type LocationGroup } from './store.ts';

interface Removed {
  readonly outcome: 'LocationGroupRemoved';
  readonly group: LocationGroup;
}

const LocationGroupRemovedType = builder.objectRef<Removed>('LocationGroupRemoved').implement({
  description: 'The group, as it was, is none any more. Its places stay.',
  fields: (t) => ({ group: t.expose('group', { type: LocationGroupType, description: 'It.' }) }),
});

const RemoveLocationGroupResult = outcomesOf(
  'RemoveLocationGroupResult',
  'What became of the end of a group. The fault of the field group is IN_USE where somebody is bound to it.',
  [LocationGroupRemovedType, OutdatedType, InvalidType],
);

const RemoveLocationGroupInput = builder.inputType('RemoveLocationGroupInput', {
  description: 'A group of places that is to be none any more.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    group: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

builder.mutationField('removeLocationGroup', (t) =>
  cityMutation(t, {
    type: RemoveLocationGroupResult,
    access: 'groups.edit',
    args: { input: t.arg({ type: RemoveLocationGroupInput, required: true, description: 'Which one.' }) },
    description: 'Takes a group of places away. Needs a session that was confirmed a short while ago.',
    resolve: ({ grant: edit, context }, { input }) =>
      change<Removed | Outdated | Invalid>(context, edit, async (tx) => {
        const group = await holdGroup(tx, edit, idFrom(input.group));
        if (group === undefined) throw new AppError('NOT_FOUND', 'There is no such group here.');
        const { id, name, version } = group;
        const thing = { subject: 'LocationGroup', subjectId: String(id), subjectName: name };
        if (version !== input.version)
          return { outcome: await outdated(tx, edit, thing, version), audit: null };
        if (await isBound(tx, edit, id))
          return { outcome: invalid([{ field: 'group', fault: 'IN_USE' }]), audit: null };
        const before = toldGroup(group, await listPlaceNames(tx, edit, group.locationIds));
        await deleteGroup(tx, edit, id);
        return {
          outcome: { outcome: 'LocationGroupRemoved', group },
          audit: { ...thing, before, after: null },
        };
      }),
  }),
);
