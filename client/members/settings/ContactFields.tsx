// The fields of somebody whom people can turn to.
import { useFaultText } from '../parts/faults.ts';
import type { Field } from '../parts/fields.ts';
import { inner } from '../parts/inner.ts';
import { TextField } from '../parts/TextField.tsx';
import { TextsField } from '../parts/TextsField.tsx';
import type { ContactValues } from './contact-form.ts';
import { useSettingsTexts } from './texts.ts';

type Props = {
  label: string;
  languages: readonly string[];
  field: Field<ContactValues>;
  /** Without a name it is the office that is named. */
  isNameOptional?: boolean;
  nameHint?: string;
};

export function ContactFields({ label, languages, field, isNameOptional = false, nameHint }: Props) {
  const { contacts } = useSettingsTexts();
  const faultText = useFaultText();
  const optional = { within: label, isOptional: true };
  return (
    <fieldset id={field.id} className="field group" data-label={label}>
      <legend>{label}</legend>
      <p className="hint">{contacts.reach}</p>
      {field.fault !== undefined && <p className="fault">{faultText(field.fault)}</p>}
      <TextsField
        label={contacts.name}
        hint={nameHint}
        languages={languages}
        longest={200}
        isOptional={isNameOptional}
        {...inner(field, 'name')}
      />
      <TextsField
        label={contacts.address}
        languages={languages}
        longest={200}
        isOptional
        {...inner(field, 'address')}
      />
      <TextField label={contacts.email} type="email" longest={254} {...optional} {...inner(field, 'email')} />
      <TextField label={contacts.phone} type="tel" longest={20} {...optional} {...inner(field, 'phone')} />
      <TextField
        label={contacts.website}
        hint={contacts.websiteHint}
        type="url"
        longest={200}
        {...optional}
        {...inner(field, 'website')}
      />
    </fieldset>
  );
}
