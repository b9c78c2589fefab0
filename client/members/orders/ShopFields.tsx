// The fields of an order that say when and where it is to come, and which shop makes it.
import { languageName } from '../../text/formats.ts';
import { DateField } from '../../parts/fields/DateField.tsx';
import { FoldedFields } from '../../parts/fields/FoldedFields.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useInDays } from '../shell/days.ts';
import { useOrdersTexts } from './texts.ts';
import { LONGEST, MOST_DAYS, type OrderValues } from './values.ts';

const LANGUAGES = [
  { id: 'BG', name: languageName('bg') },
  { id: 'EN', name: languageName('en') },
] as const;

export function ShopFields({ form }: { form: FormState<OrderValues> }) {
  const { fields } = useOrdersTexts();
  const inDays = useInDays();
  const { contact, proofBy, shopLanguage } = form.values;
  const language = LANGUAGES.find(({ id }) => id === shopLanguage)?.name;
  const written = language ? `${fields.shopLanguage}: ${language}` : '';
  return (
    <>
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
      <h2>{fields.shop}</h2>
      <TextField
        type="email"
        label={fields.shopEmail}
        hint={fields.shopEmailHint}
        longest={254}
        {...form.field('shopEmail')}
      />
      <TextField label={fields.note} longest={LONGEST.note} rows={3} isOptional {...form.field('note')} />
      <FoldedFields
        title={fields.further}
        said={[
          contact && `${fields.contact}: ${contact}`,
          proofBy && `${fields.proofBy}: ${proofBy}`,
          written,
        ]}
      >
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
        <RadioField label={fields.shopLanguage} options={LANGUAGES} {...form.field('shopLanguage')} />
      </FoldedFields>
    </>
  );
}
