// A box to tick: one yes or no that is saved with the form.
import { CheckboxButton, CheckboxField as AriaCheckboxField } from 'react-aria-components/Checkbox';
import { Fault, FieldBox, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';

/** `<CheckboxField label={texts.agree} {...form.field('agree')} />` */
export function CheckboxField(props: Field<boolean> & Omit<FieldText, 'isOptional'>) {
  const { id, value, onChange, fault, label, hint } = props;
  return (
    <FieldBox id={id} label={label}>
      <AriaCheckboxField {...controlOf(props)} isSelected={value} onChange={onChange}>
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
