// The fields of somebody whom people can turn to.
import { useFaultText } from '../fields/faults.ts';
import type { Field } from '../fields/fields.ts';
import { FoldedFields } from '../fields/FoldedFields.tsx';
import { inner } from '../fields/inner.ts';
import { TextField } from '../fields/TextField.tsx';
import { TextsField } from '../fields/TextsField.tsx';
import { useLanguage } from '../language/language.tsx';
import { useFormsTexts } from '../texts/forms.ts';
import { type ContactValues, saidOf } from './contact-form.ts';
import { useSettingsTexts } from '../texts/settings.ts';

type Props = {
  label: string;
  languages: readonly string[];
  field: Field<ContactValues>;
  /** Without a name it is the office that is named. */
  isNameOptional?: boolean;
  nameHint?: string;
  /** It is said already: what is said stands there, and the fields beneath. */
  isFolded?: boolean;
};

export function ContactFields({
  label,
  languages,
  field,
  isNameOptional = false,
  nameHint,
  isFolded = false,
}: Props) {
  const language = useLanguage();
  const { folded } = useFormsTexts();
  const { contacts } = useSettingsTexts();
  const faultText = useFaultText();
  const optional = { within: label, isOptional: true };
  const fields = (
    <>
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
    </>
  );
  return (
    <fieldset id={field.id} className="field group" data-label={label}>
      <legend>{label}</legend>
      {!isFolded && <p className="hint">{contacts.reach}</p>}
      {field.fault !== undefined && <p className="fault">{faultText(field.fault)}</p>}
      {isFolded ? (
        <FoldedFields title={folded} said={saidOf(field.value, language)}>
          {fields}
        </FoldedFields>
      ) : (
        fields
      )}
    </fieldset>
  );
}
