// Who is invited to be the first admin of a new municipality.
import type { Field } from '../../parts/fields/fields.ts';
import { inner } from '../../parts/fields/inner.ts';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';
import type { Description } from './description.ts';
import { useOnboardingTexts } from './texts.ts';

export function AdminFields({ field }: { field: Field<Description['admin']> }) {
  const { fill } = useOnboardingTexts();
  const { invite, languages } = usePeopleTexts();
  return (
    <fieldset id={field.id} className="field group" data-label={fill.admin}>
      <legend>{fill.admin}</legend>
      <TextField
        label={fill.adminName}
        hint={fill.adminNameHint}
        longest={120}
        within={fill.admin}
        isOptional
        {...inner(field, 'name')}
      />
      <TextField
        label={invite.email}
        hint={invite.emailHint}
        type="email"
        longest={254}
        within={fill.admin}
        {...inner(field, 'email')}
      />
      <RadioField
        label={invite.language}
        options={[
          { id: 'bg', name: languages.BG },
          { id: 'en', name: languages.EN },
        ]}
        {...inner(field, 'language')}
      />
    </fieldset>
  );
}
