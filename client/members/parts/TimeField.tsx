// A field for a time of day, in the browser's own way to give one.
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { Fault, FieldBox, FieldLabel } from './FieldBox.tsx';
import type { Field, FieldText } from './fields.ts';

/** `<TimeField label={texts.opens} {...inner(field, 'opens')} />`; the value is 08:30, or empty. */
export function TimeField(props: Field<string> & FieldText) {
  const { id, name, value, onChange, fault, label, isOptional = false, isDisabled = false } = props;
  return (
    <FieldBox id={id} label={label}>
      <AriaTextField
        name={name}
        type="time"
        value={value}
        onChange={onChange}
        isRequired={!isOptional}
        isDisabled={isDisabled}
        isInvalid={fault !== undefined}
        validationBehavior="aria"
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Input className="control time" />
        <Fault fault={fault} />
      </AriaTextField>
    </FieldBox>
  );
}
