// A field for a time of day, on a clock of 24 hours whatever the browser's own is.
import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import { Fault, FieldBox, FieldLabel } from './FieldBox.tsx';
import type { Field, FieldText } from './fields.ts';

/** `<TimeField label={texts.opens} {...inner(field, 'opens')} />`; the value is 08:30, or empty. */
export function TimeField(props: Field<string> & FieldText) {
  const { id, name, value, onChange, fault, label, isOptional = false, isDisabled = false } = props;
  return (
    <FieldBox id={id} label={label}>
      <AriaTimeField
        name={name}
        value={value === '' ? null : parseTime(value)}
        onChange={(time) => onChange(time?.toString().slice(0, 5) ?? '')}
        hourCycle={24}
        shouldForceLeadingZeros
        isRequired={!isOptional}
        isDisabled={isDisabled}
        isInvalid={fault !== undefined}
        validationBehavior="aria"
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <DateInput className="control time">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Fault fault={fault} />
      </AriaTimeField>
    </FieldBox>
  );
}
