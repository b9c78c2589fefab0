// Which templates of categories and questions a city begins with: a box to tick for each.
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import type { Field } from '../../parts/fields/fields.ts';
import { TEMPLATES, type Template } from './categories.ts';
import { useOnboardingTexts } from './texts.ts';

/** However they are ticked, they keep their order: that of the categories. */
export function Templates({ id, name, value, onChange, fault }: Field<readonly Template[]>) {
  const { fill } = useOnboardingTexts();
  const faultText = useFaultText();
  return (
    <fieldset id={id} className="field group" data-label={fill.templates}>
      <legend>{fill.templates}</legend>
      <p className="hint">{fill.templatesHint}</p>
      {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
      {TEMPLATES.map((template) => (
        <CheckboxField
          key={template}
          id={`${id}.${template}`}
          name={`${name}.${template}`}
          label={fill.templateNames[template]}
          value={value.includes(template)}
          onChange={(isTaken) =>
            onChange(TEMPLATES.filter((each) => (each === template ? isTaken : value.includes(each))))
          }
          fault={undefined}
          inner={{}}
        />
      ))}
    </fieldset>
  );
}
