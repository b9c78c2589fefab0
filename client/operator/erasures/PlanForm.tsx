// Plans the erasure of a municipality, once its name in addresses was typed.
import { useMutation } from '@apollo/client/react';
import { PlanErasureDocument } from '../../generated/documents.ts';
import { required } from '../../parts/account/checks.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';

type Props = { slug: string; days: number; onPlanned: () => Promise<unknown> };

export function PlanForm({ slug, days, onPlanned }: Props) {
  const language = useLanguage();
  const { erasures } = useOperatorTexts();
  const tell = useStatus();
  const form = useForm({ confirmation: '', exportHash: '' });
  const [plan] = useMutation(PlanErasureDocument);
  const save = async (values: typeof form.values): Promise<readonly FieldFault[] | void> => {
    const outcome = (await plan({ variables: { input: { municipality: slug, ...values } } })).data
      ?.planErasure;
    if (outcome?.__typename === 'Invalid') return outcome.faults;
    tell(outcome?.__typename === 'ErasurePlanned' ? erasures.plannedNow : erasures.already);
    await onPlanned();
  };
  return (
    <>
      <p className="notice wrong">{say(erasures.planLead, { days: wholeNumber(days, language) })}</p>
      <Form form={form} check={required('confirmation')} save={save} isUnguarded>
        <TextField
          label={erasures.exportHash}
          hint={erasures.exportHashHint}
          longest={64}
          isOptional
          {...form.field('exportHash')}
        />
        <TextField
          label={say(erasures.confirmation, { slug })}
          longest={40}
          isShort
          {...form.field('confirmation')}
        />
        <SaveButton>{erasures.action}</SaveButton>
      </Form>
    </>
  );
}
