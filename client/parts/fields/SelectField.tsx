// A list to choose one thing from, where there are few (up to twenty or so).
import { Button } from 'react-aria-components/Button';
import { Select, SelectValue } from 'react-aria-components/Select';
import { useTexts } from '../language/language.tsx';
import { Fault, FieldBox, FieldLabel, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';
import { type Option, Options } from './options.tsx';

/** `options`: undefined while they are on their way. */
type Props<Id extends string> = Field<Id | null> & FieldText & { options: readonly Option<Id>[] | undefined };

/** `<SelectField label={texts.category} options={categories} {...form.field('categoryId')} />`; null where nothing is chosen. */
export function SelectField<Id extends string>(props: Props<Id>) {
  const { id, value, onChange, fault, label, hint, isOptional = false, options } = props;
  const { form, loading } = useTexts();
  return (
    <FieldBox id={id} label={label}>
      <Select
        {...controlOf(props)}
        value={value}
        onChange={(key) => onChange(options?.find(({ id }) => id === key)?.id ?? null)}
        placeholder={form.choose}
        // Else a press before the options are there would do nothing at all.
        allowsEmptyCollection
        isRequired={!isOptional}
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Hint>{hint}</Hint>
        <Button className="control select">
          <SelectValue>{({ defaultChildren, selectedText }) => selectedText || defaultChildren}</SelectValue>
        </Button>
        <Fault fault={fault} />
        <Options options={options ?? []} empty={options ? form.none : loading} />
      </Select>
    </FieldBox>
  );
}
