// A few things, all seen at once, of which one is chosen.
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Fault, FieldBox, FieldLabel, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';
import type { Option } from './options.tsx';

type Props<Id extends string> = Field<Id | null> & FieldText & { options: readonly Option<Id>[] };

/** `<RadioField label={texts.role} options={roles} {...form.field('role')} />`; an option's note stands under its name. */
export function RadioField<Id extends string>(props: Props<Id>) {
  const { id, value, onChange, fault, label, hint, isOptional = false, options } = props;
  return (
    <FieldBox id={id} label={label}>
      <RadioGroup
        {...controlOf(props)}
        value={value}
        onChange={(chosen) => onChange(options.find(({ id }) => id === chosen)?.id ?? null)}
        isRequired={!isOptional}
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Hint>{hint}</Hint>
        {options.map(({ id, name, note }) => (
          <Radio key={id} value={id} className="tick radio">
            <span className="box" aria-hidden="true" />
            <span>
              {name}
              {note && <small>{note}</small>}
            </span>
          </Radio>
        ))}
        <Fault fault={fault} />
      </RadioGroup>
    </FieldBox>
  );
}
