// A box to tick: one yes or no that is saved with the form.
import { CheckboxButton, CheckboxField as AriaCheckboxField } from 'react-aria-components/Checkbox';
import { Fault, FieldBox, Hint } from './FieldBox.tsx';
import type { Field, FieldText } from './fields.ts';

/** `<CheckboxField label={texts.agree} {...form.field('agree')} />` */
export function CheckboxField(props: Field<boolean> & Omit<FieldText, 'isOptional'>) {
  const { id, name, value, onChange, fault, label, hint } = props;
  return (
    <FieldBox id={id} label={label}>
      <AriaCheckboxField
        name={name}
        isSelected={value}
        onChange={onChange}
        isDisabled={props.isDisabled ?? false}
        isInvalid={fault !== undefined}
        validationBehavior="aria"
      >
        <CheckboxButton className="tick">
          <span className="box" aria-hidden="true" />
          {label}
        </CheckboxButton>
        <Hint>{hint}</Hint>
        <Fault fault={fault} />
      </AriaCheckboxField>
    </FieldBox>
  );
}
