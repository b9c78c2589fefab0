// Takes a slip whose code no camera can read: the code is typed from the paper, the score chosen.
import { Button } from '../../parts/controls/Button.tsx';
import { SaidFaults } from '../../parts/fields/faults.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { addTyped, type Batch } from './batch.ts';
import { readTypedSlip } from './typed-code.ts';
import { usePaperSlipsTexts } from './texts.ts';

interface Values {
  readonly code: string;
  readonly score: string | null;
}

const NOTHING: Values = { code: '', score: null };
const SCORES = Array.from({ length: 10 }, (_, at) => ({ id: String(at + 1), name: String(at + 1) }));

type Props = { batch: Batch; onRead: (batch: Batch) => void; onClose: () => void };

export function TypeSlip({ batch, onRead, onClose }: Props) {
  const { typing: texts, slips } = usePaperSlipsTexts();
  const { form: common } = useTexts();
  const form = useForm<Values>(NOTHING);
  /** The batch with the slip, or what is wrong with it. */
  const added = ({ code, score }: Values): Batch | { readonly faults: readonly FieldFault[] } => {
    const read = readTypedSlip(code);
    const wrong = (field: string, fault: string) => ({ faults: [{ field, fault }] });
    if ('fault' in read) return wrong('code', texts.faults[read.fault]);
    if (batch.has(read.code)) return wrong('code', texts.faults.THERE);
    if (score === null) return wrong('score', 'REQUIRED');
    return addTyped(batch, read.code, Number(score)) ?? wrong('code', texts.faults.FULL);
  };
  const check = (values: Values): readonly FieldFault[] => {
    const next = added(values);
    return 'faults' in next ? next.faults : [];
  };
  const save = (values: Values) => {
    const next = added(values);
    if (!('faults' in next)) onRead(next);
    form.restart(NOTHING);
    return Promise.resolve();
  };
  return (
    <SaidFaults value={true}>
      <Form form={form} check={check} save={save} isUnguarded>
        <TextField label={texts.code} hint={texts.codeHint} longest={60} {...form.field('code')} />
        <SelectField label={slips.score} options={SCORES} {...form.field('score')} />
        <div className="actions">
          <SaveButton weight="quiet">{texts.add}</SaveButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </SaidFaults>
  );
}
