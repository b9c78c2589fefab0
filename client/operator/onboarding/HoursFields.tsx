// When places of each category are open: a line for each, which opens to the days of the week.
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import type { Field } from '../../parts/fields/fields.ts';
import { inner } from '../../parts/fields/inner.ts';
import { tellHours } from '../../text/hours.ts';
import { HoursField } from '../../parts/hours/HoursField.tsx';
import { useHoursTexts } from '../../parts/hours/texts.ts';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { categoriesOf, type Template } from './categories.ts';
import type { CategoryHours } from './hours.ts';
import { useOnboardingTexts } from './texts.ts';

type Props = { field: Field<CategoryHours>; templates: readonly Template[] };

/** Only the categories that the municipality begins with. */
export function HoursFields({ field, templates }: Props) {
  const { fill } = useOnboardingTexts();
  const words = useHoursTexts();
  const { categories } = useSettingsTexts();
  const faultText = useFaultText();
  return (
    <fieldset id={field.id} className="field group" data-label={fill.hours}>
      <legend>{fill.hours}</legend>
      <p className="hint">{fill.hoursHint}</p>
      {field.fault !== undefined && <p className="fault">{faultText(field.fault)}</p>}
      {categoriesOf(templates).map((key) => {
        const { value = [], ...of } = inner(field, key);
        const name = fill.categoryNames[key];
        const told = tellHours(value, words) || fill.hoursNone;
        const isWrong = of.fault !== undefined || Object.keys(of.inner).length > 0;
        return (
          <Disclosure key={key} title={`${name}: ${told}`} isOpen={isWrong}>
            <HoursField label={name} hint={categories.hoursHint} {...of} value={value} />
          </Disclosure>
        );
      })}
    </fieldset>
  );
}
