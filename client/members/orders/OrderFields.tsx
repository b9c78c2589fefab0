// The fields of a new order, apart from its signs.
import { languageName } from '../../text/formats.ts';
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { say } from '../../text/say.ts';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useInDays } from '../shell/days.ts';
import { FinishingFields, PersonFields } from './FinishingFields.tsx';
import { SignPicture } from './SignPicture.tsx';
import { useOrdersTexts } from './texts.ts';
import {
  canBeFelt,
  DESIGNS,
  formatOf,
  FORMATS,
  isSmall,
  LONGEST,
  MOST_DAYS,
  MOST_PIECES,
  type OrderValues,
  PRESSES,
} from './values.ts';

const LANGUAGES = [
  { id: 'BG', name: languageName('bg') },
  { id: 'EN', name: languageName('en') },
] as const;

export function OrderFields({ form }: { form: FormState<OrderValues> }) {
  const { fields, formats, designs, materials, presses } = useOrdersTexts();
  const inDays = useInDays();
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
      <RadioField
        label={fields.press}
        options={PRESSES.map((id) => ({ id, ...presses[id] }))}
        {...form.field('press')}
      />
      <TextField
        label={fields.material}
        hint={say(fields.materialHint, {
          material: materials[isSmall(formatOf(form.values)) ? 'sticker' : 'sign'],
        })}
        longest={LONGEST.material}
        isOptional
        {...form.field('material')}
      />
      <FinishingFields form={form} />
      <CheckboxField label={fields.testSheet} hint={fields.testSheetHint} {...form.field('wantsTestSheet')} />
      <h2>{fields.where}</h2>
      <DateField
        label={fields.dueOn}
        first={inDays(0)}
        last={inDays(MOST_DAYS - 1)}
        {...form.field('dueOn')}
      />
      <TextField
        label={fields.deliveryAddress}
        longest={LONGEST.deliveryAddress}
        rows={2}
        {...form.field('deliveryAddress')}
      />
      <PersonFields form={form} />
      <h2>{fields.shop}</h2>
      <TextField
        type="email"
        label={fields.shopEmail}
        hint={fields.shopEmailHint}
        longest={254}
        {...form.field('shopEmail')}
      />
      <RadioField label={fields.shopLanguage} options={LANGUAGES} {...form.field('shopLanguage')} />
      <TextField label={fields.note} longest={LONGEST.note} rows={3} isOptional {...form.field('note')} />
    </>
  );
}
