// A field for a colour: its code, and the browser's own way to pick one.
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTexts } from '../language/language.tsx';
import { Fault, FieldBox, FieldLabel, Hint } from './FieldBox.tsx';
import type { Field, FieldText } from './fields.ts';

/** `<ColourField label={texts.colour} {...form.field('colour')} />`; the value is #rrggbb, or what was typed instead. */
export function ColourField(props: Field<string> & FieldText) {
  const { id, name, value, onChange, fault, label, hint, isOptional = false, isDisabled = false } = props;
  const { form } = useTexts();
  return (
    <FieldBox id={id} label={label}>
      <AriaTextField
        name={name}
        value={value}
        onChange={onChange}
        maxLength={7}
        autoComplete="off"
        isRequired={!isOptional}
        isDisabled={isDisabled}
        isInvalid={fault !== undefined}
        validationBehavior="aria"
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Hint>{hint}</Hint>
        <Group className="joined short">
          <Input className="control" spellCheck="false" />
          <input
            type="color"
            aria-label={`${label}: ${form.pickColour}`}
            disabled={isDisabled}
            value={/^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : '#000000'}
            onChange={({ target }) => onChange(target.value)}
          />
        </Group>
        <Fault fault={fault} />
      </AriaTextField>
    </FieldBox>
  );
}
