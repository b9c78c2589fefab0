// A field for a number, written in the way of the app's language, with steps up and down.
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { say } from '../../text/say.ts';
import { useTexts } from '../language/language.tsx';
import { Fault, FieldBox, FieldLabel, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';

type Props = Field<number | null> &
  FieldText & {
    smallest?: number;
    largest?: number;
    step?: number;
    /** As Intl.NumberFormat takes them: a unit, decimals. Whole numbers unless told otherwise. */
    format?: Intl.NumberFormatOptions;
  };

/** `<NumberField label={texts.threshold} smallest={5} largest={100} {...form.field('threshold')} />`; null where it is empty. */
export function NumberField(props: Props) {
  const { id, value, onChange, fault, label, hint, isOptional = false, smallest, largest } = props;
  const { more, less } = useTexts().form;
  return (
    <FieldBox id={id} label={label}>
      <AriaNumberField
        {...controlOf(props)}
        // React Aria's way to say that there is none.
        value={value ?? Number.NaN}
        onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
        step={props.step ?? 1}
        // The library's own word in Bulgarian is one for sound that grows louder.
        incrementAriaLabel={say(more, { field: label })}
        decrementAriaLabel={say(less, { field: label })}
        formatOptions={props.format ?? { maximumFractionDigits: 0 }}
        isRequired={!isOptional}
        {...(smallest !== undefined && { minValue: smallest })}
        {...(largest !== undefined && { maxValue: largest })}
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Hint>{hint}</Hint>
        <div className="joined">
          <Button slot="decrement" className="step">
            −
          </Button>
          <Input className="control number" />
          <Button slot="increment" className="step">
            +
          </Button>
        </div>
        <Fault fault={fault} />
      </AriaNumberField>
    </FieldBox>
  );
}
