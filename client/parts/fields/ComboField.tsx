// A list to choose one thing from by typing a part of its name, where there are many.
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { useTexts } from '../language/language.tsx';
import { Fault, FieldBox, FieldLabel, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';
import { type Option, Options } from './options.tsx';

type Props<Id extends string> = Field<Id | null> & FieldText & { options: readonly Option<Id>[] };

/** As SelectField; the typed words narrow the options. */
export function ComboField<Id extends string>(props: Props<Id>) {
  const { id, value, onChange, fault, label, hint, isOptional = false, options } = props;
  const { form } = useTexts();
  return (
    <FieldBox id={id} label={label}>
      <ComboBox
        {...controlOf(props)}
        defaultItems={options}
        value={value}
        onChange={(key) => onChange(options.find(({ id }) => id === key)?.id ?? null)}
        menuTrigger="focus"
        allowsEmptyCollection
        isRequired={!isOptional}
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Hint>{hint}</Hint>
        <Group className="joined" role="presentation">
          <Input className="control" />
          <Button className="open" />
        </Group>
        <Fault fault={fault} />
        <Options options={options} empty={form.none} />
      </ComboBox>
    </FieldBox>
  );
}
