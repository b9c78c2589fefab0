// The form of a change for which there must be a reason: who was quicker, why, what else it takes, and the way back.
import type { ReactNode } from 'react';
import { Button, type Weight } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import type { Sent } from '../../parts/forms/useSave.ts';
import { useTexts } from '../../parts/language/language.tsx';

type Props<Values extends { because: string }> = {
  words: Readonly<Record<'because' | 'becauseHint' | 'pending' | 'save', string>>;
  form: FormState<Values>;
  because: Field<string>;
  /** Who was quicker. */
  notice: string | undefined;
  save: (values: Values) => Promise<Sent>;
  /** Of the button that saves: as that of the button that opened the form. */
  weight: Weight;
  onClose: () => void;
  /** Further fields. */
  children?: ReactNode;
  /** A button between saving and giving up. */
  back?: ReactNode;
};

export function BecauseForm<Values extends { because: string }>(props: Props<Values>) {
  const { words, form, because, notice, save, weight, onClose, children, back } = props;
  const { form: common } = useTexts();
  return (
    <Form
      form={form}
      check={(values) => (values.because.trim() === '' ? [{ field: 'because', fault: 'REQUIRED' }] : [])}
      save={save}
      isUnguarded
    >
      <Notice>{notice}</Notice>
      <TextField label={words.because} hint={words.becauseHint} rows={3} longest={500} {...because} />
      {children}
      <div className="actions">
        <SaveButton pending={words.pending} weight={weight}>
          {words.save}
        </SaveButton>
        {back}
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  );
}
