// A switch: something that is on or off.
import { SwitchButton, SwitchField as AriaSwitchField } from 'react-aria-components/Switch';
import { Fault, FieldBox, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';

/** `<SwitchField label={texts.comments} {...form.field('hasComments')} />` */
export function SwitchField(props: Field<boolean> & Omit<FieldText, 'isOptional'>) {
  const { id, value, onChange, fault, label, hint } = props;
  return (
    <FieldBox id={id} label={label}>
      <AriaSwitchField {...controlOf(props)} isSelected={value} onChange={onChange}>
        <SwitchButton className="tick switch">
          <span className="box" aria-hidden="true" />
          {label}
        </SwitchButton>
        <Hint>{hint}</Hint>
        <Fault fault={fault} />
      </AriaSwitchField>
    </FieldBox>
  );
}
