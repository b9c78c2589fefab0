// The fields of a group of places: what it is called, and which they are.
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { PlacesField } from '../people/PlacesField.tsx';
import { useGroupsTexts } from './texts.ts';
import type { GroupValues } from './values.ts';

const LONGEST = 100;

export function GroupFields({ form }: { form: Pick<FormState<GroupValues>, 'field'> }) {
  const { fields, nameHint, bound } = useGroupsTexts();
  return (
    <>
      <TextField label={fields.name} hint={nameHint} longest={LONGEST} {...form.field('name')} />
      <PlacesField label={fields.locations} {...form.field('locations')} />
      <p className="hint">{bound}</p>
    </>
  );
}
