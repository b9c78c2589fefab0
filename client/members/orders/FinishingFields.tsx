// The fields of what is done to signs after they are printed, and of whom the shop may ask.
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useOrdersTexts } from './texts.ts';
import { CORNERS, FIXINGS, LAMINATIONS, LONGEST, MOST_YEARS, type OrderValues, PACKINGS } from './values.ts';

type Props = { form: FormState<OrderValues> };

export function FinishingFields({ form }: Props) {
  const { fields, finishing } = useOrdersTexts();
  const optionsOf = <Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>) =>
    ids.map((id) => ({ id, name: words[id] }));
  return (
    <>
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
    </>
  );
}

export function PersonFields({ form }: Props) {
  const { fields } = useOrdersTexts();
  return (
    <>
      <TextField
        label={fields.contact}
        hint={fields.contactHint}
        longest={LONGEST.person}
        isOptional
        {...form.field('contact')}
      />
      <TextField
        label={fields.proofBy}
        hint={fields.proofByHint}
        longest={LONGEST.person}
        isOptional
        {...form.field('proofBy')}
      />
    </>
  );
}
