// The fields of somebody whom people can turn to.
import { useFaultText } from '../fields/faults.ts';
import type { Field } from '../fields/fields.ts';
import { inner } from '../fields/inner.ts';
import { TextField } from '../fields/TextField.tsx';
import { TextsField } from '../fields/TextsField.tsx';
import type { ContactValues } from './contact-form.ts';
import { useSettingsTexts } from '../texts/settings.ts';

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
