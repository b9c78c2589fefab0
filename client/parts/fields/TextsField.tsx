// A text in each of a municipality's languages: one field a language, together under one name.
import { languageName } from '../../text/formats.ts';
import { useFaultText } from './faults.ts';
import { OptionalLabel } from './FieldBox.tsx';
import type { Field, FieldText } from './fields.ts';
import { TextField } from './TextField.tsx';

type Texts = Readonly<Record<string, string>>;

type Props = Field<Texts> &
  FieldText & {
    /** BCP 47 tags, in order. The first one is required, unless the whole field is optional; the others fall back to it. */
    languages: readonly string[];
    rows?: number;
    longest?: number;
  };

/** `<TextsField label={texts.name} languages={municipality.languages} {...form.field('names')} />`; faults: `names` or `names.bg`. */
export function TextsField(props: Props) {
  const { id, name, value, onChange, fault, inner, label, hint, languages, isOptional = false } = props;
  const faultText = useFaultText();
  const { rows, longest, isDisabled } = props;
  return (
    <fieldset id={id} className="field texts" data-label={label}>
      <legend>
        <OptionalLabel label={label} isOptional={isOptional} />
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
      {languages.map((language, at) => (
        <TextField
          key={language}
          id={`${id}.${language}`}
          name={`${name}.${language}`}
          label={languageName(language)}
          within={label}
          lang={language}
          value={value[language] ?? ''}
          onChange={(text) => onChange({ ...value, [language]: text })}
          fault={inner[language]}
          inner={{}}
          isOptional={isOptional || at > 0}
          isDisabled={isDisabled}
          {...(rows && { rows })}
          {...(longest && { longest })}
        />
      ))}
    </fieldset>
  );
}
