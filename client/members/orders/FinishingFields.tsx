// The fields of how a shop makes signs: for which press, and what is done after they are printed. Folded away: most orders are alike.
import { FoldedFields } from '../../parts/fields/FoldedFields.tsx';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useOrdersTexts } from './texts.ts';
import { CORNERS, FIXINGS, LAMINATIONS, MOST_YEARS, type OrderValues, PACKINGS, PRESSES } from './values.ts';

export function FinishingFields({ form }: { form: FormState<OrderValues> }) {
  const { fields, finishing, presses } = useOrdersTexts();
  const optionsOf = <Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>) =>
    ids.map((id) => ({ id, name: words[id] }));
  const { press, lamination, corners, fixing, packing, outdoorYears } = form.values;
  const said = [
    press && presses[press].name,
    lamination && `${fields.lamination}: ${finishing.laminations[lamination]}`,
    corners && `${fields.corners}: ${finishing.corners[corners]}`,
    fixing && finishing.fixings[fixing],
    outdoorYears === null ? null : `${fields.outdoorYears}: ${outdoorYears}`,
    packing && `${fields.packing}: ${finishing.packings[packing]}`,
  ];
  return (
    <FoldedFields title={fields.finishing} said={said.map((each) => each ?? '')}>
      <RadioField
        label={fields.press}
        options={PRESSES.map((id) => ({ id, ...presses[id] }))}
        {...form.field('press')}
      />
      <SelectField
        label={fields.lamination}
        options={optionsOf(LAMINATIONS, finishing.laminations)}
        {...form.field('lamination')}
      />
      <SelectField
        label={fields.corners}
        options={optionsOf(CORNERS, finishing.corners)}
        {...form.field('corners')}
      />
      <SelectField
        label={fields.fixing}
        options={optionsOf(FIXINGS, finishing.fixings)}
        {...form.field('fixing')}
      />
      <NumberField
        label={fields.outdoorYears}
        hint={fields.outdoorYearsHint}
        smallest={1}
        largest={MOST_YEARS}
        isOptional
        {...form.field('outdoorYears')}
      />
      <SelectField
        label={fields.packing}
        options={optionsOf(PACKINGS, finishing.packings)}
        {...form.field('packing')}
      />
    </FoldedFields>
  );
}
