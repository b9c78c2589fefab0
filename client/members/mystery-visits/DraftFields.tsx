// The fields of a programme that can be changed later: what it is called, its days, and what its visitor is to know.
import { DateField } from '../../parts/fields/DateField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useInDays } from '../shell/days.ts';
import { useMysteryTexts } from './texts.ts';
import type { DraftValues } from './values.ts';

const LONGEST_NAME = 100;
const LONGEST_NOTE = 1_000;

export function DraftFields({ form }: { form: Pick<FormState<DraftValues>, 'field'> }) {
  const { fields } = useMysteryTexts();
  const last = useInDays()(366);
  return (
    <>
      <TextField label={fields.name} hint={fields.nameHint} longest={LONGEST_NAME} {...form.field('name')} />
      <DateField label={fields.beginsOn} last={last} {...form.field('beginsOn')} />
      <DateField label={fields.endsOn} hint={fields.endsOnHint} last={last} {...form.field('endsOn')} />
      <TextField
        label={fields.note}
        hint={fields.noteHint}
        longest={LONGEST_NOTE}
        rows={4}
        isOptional
        {...form.field('note')}
      />
    </>
  );
}
