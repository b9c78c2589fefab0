// The fields of a round, new or known.
import { DateField } from '../../parts/fields/DateField.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useInDays } from '../shell/days.ts';
import { useRoundsTexts } from './texts.ts';
import type { RoundValues } from './values.ts';

const LONGEST_NAME = 100;
const LONGEST_NOTE = 1_000;

export function RoundFields({ form }: { form: Pick<FormState<RoundValues>, 'field'> }) {
  const { fields } = useRoundsTexts();
  const inDays = useInDays();
  return (
    <>
      <TextField label={fields.name} hint={fields.nameHint} longest={LONGEST_NAME} {...form.field('name')} />
      <DateField
        label={fields.roundOn}
        hint={fields.roundOnHint}
        last={inDays(365)}
        {...form.field('roundOn')}
      />
      <TextField
        label={fields.note}
        hint={fields.noteHint}
        longest={LONGEST_NOTE}
        rows={3}
        isOptional
        {...form.field('note')}
      />
    </>
  );
}

export function CodesField(field: Field<string>) {
  const { fields } = useRoundsTexts();
  return <TextField label={fields.codes} hint={fields.codesHint} rows={3} isOptional {...field} />;
}
