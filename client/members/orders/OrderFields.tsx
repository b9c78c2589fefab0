// The fields of a new order, apart from its signs.
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { unbrokenUnits } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { FormState } from '../../parts/forms/useForm.ts';
import { FinishingFields } from './FinishingFields.tsx';
import { ShopFields } from './ShopFields.tsx';
import { SignPicture } from './SignPicture.tsx';
import { useOrdersTexts } from './texts.ts';
import {
  canBeFelt,
  DESIGNS,
  formatOf,
  FORMATS,
  LONGEST,
  MOST_PIECES,
  type OrderValues,
  usualFor,
} from './values.ts';

export function OrderFields({ form }: { form: FormState<OrderValues> }) {
  const { fields, formats, designs, materials } = useOrdersTexts();
  return (
    <>
      <h2>{fields.how}</h2>
      <div className="looks">
        <div className="form">
          <SelectField
            label={fields.format}
            options={FORMATS.map((id) => ({ id, name: formats[id] }))}
            {...form.field('format')}
          />
          {form.values.format === 'own' && (
            <TextField label={fields.own} hint={fields.ownHint} longest={9} isShort {...form.field('own')} />
          )}
          <RadioField
            label={fields.design}
            options={DESIGNS.map((id) => ({ id, ...designs[id] }))}
            {...form.field('design')}
          />
          {canBeFelt(form.values) && (
            <CheckboxField label={fields.tactile} hint={fields.tactileHint} {...form.field('isTactile')} />
          )}
        </div>
        <SignPicture values={form.values} />
      </div>
      <NumberField
        label={fields.quantity}
        hint={fields.quantityHint}
        smallest={1}
        largest={MOST_PIECES}
        {...form.field('quantity')}
      />
      <TextField
        label={fields.material}
        hint={say(fields.materialHint, {
          material: unbrokenUnits(materials[usualFor(formatOf(form.values))]),
        })}
        longest={LONGEST.material}
        isOptional
        {...form.field('material')}
      />
      <FinishingFields form={form} />
      <CheckboxField label={fields.testSheet} hint={fields.testSheetHint} {...form.field('wantsTestSheet')} />
      <ShopFields form={form} />
    </>
  );
}
