// The fields of a task, new or known.
import { useQuery } from '@apollo/client/react';
import { TaskOwnersDocument } from '../../generated/documents.ts';
import { DateField } from '../../parts/fields/DateField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { Option } from '../../parts/fields/options.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { PlacesField } from '../people/PlacesField.tsx';
import { usePlaceLists } from '../places/PlaceLists.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useTasksTexts } from './texts.ts';
import { ABOUTS, STATES, subjectOf, type TaskValues } from './values.ts';

/** `owner`: who has it now, in whatever role. */
type Props = { form: FormState<TaskValues>; owner?: Option | null };

export function TaskFields({ form, owner = null }: Props) {
  const { fields, states } = useTasksTexts();
  const { slug } = useMembership().municipality;
  const { lists } = usePlaceLists({ settlement: null, category: form.values.category });
  const { data } = useQuery(TaskOwnersDocument, { variables: { slug, ...subjectOf(form.values) } });
  const owners = data?.taskOwners;
  const isKept = owner !== null && !owners?.some(({ id }) => id === owner.id);
  const { scope } = useMembership();
  // Only who works on all of a category has tasks about it.
  const offered = ABOUTS.filter((each) => each === 'place' || !scope || scope.category !== null);
  return (
    <>
      <TextField label={fields.text} longest={300} rows={3} {...form.field('text')} />
      {offered.length > 1 && (
        <RadioField
          label={fields.about}
          options={offered.map((id) => ({ id, name: fields[id] }))}
          {...form.field('about')}
          onChange={(chosen) =>
            form.set({ about: offered.find((each) => each === chosen) ?? 'place', owner: null })
          }
        />
      )}
      {form.values.about === 'place' ? (
        <PlacesField label={fields.location} isSingle {...form.field('location')} />
      ) : (
        <SelectField label={fields.category} options={lists?.categories} {...form.field('category')} />
      )}
      <SelectField
        label={fields.owner}
        hint={fields.ownerHint}
        options={isKept ? [owner, ...(owners ?? [])] : owners}
        {...form.field('owner')}
      />
      <DateField label={fields.dueOn} {...form.field('dueOn')} />
      <RadioField
        label={fields.state}
        options={STATES.map((id) => ({ id, name: states[id] }))}
        {...form.field('state')}
        onChange={(chosen) => form.set({ state: STATES.find((each) => each === chosen) ?? 'OPEN' })}
      />
    </>
  );
}
