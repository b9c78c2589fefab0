// The form that allows operators something, until a day and for a reason.
import { GiveAllowanceDocument } from '../../generated/documents.ts';
import type { AllowableAction } from '../../generated/operations.ts';
import { required } from '../../parts/account/checks.ts';
import { DateField } from '../../parts/fields/DateField.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useInDays } from '../shell/days.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useAllowancesTexts } from '../../parts/texts/allowances.ts';

interface Values {
  readonly action: AllowableAction | null;
  readonly until: string | null;
  readonly why: string;
}

const ACTIONS = ['COMMENTS_READ', 'OPENINGS_RECLASSIFY', 'MUNICIPALITIES_EXPORT', 'IDENTITY_EDIT'] as const;
const EMPTY: Values = { action: null, until: null, why: '' };

function check({ action, until, why }: Values): FieldFault[] {
  return [
    ...(action === null ? [{ field: 'action', fault: 'REQUIRED' }] : []),
    ...(until === null ? [{ field: 'until', fault: 'REQUIRED' }] : []),
    ...required('why')({ why }),
  ];
}

export function Give({ onGiven }: { onGiven: () => Promise<unknown> }) {
  const texts = useAllowancesTexts();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const inDays = useInDays();
  const form = useForm(EMPTY);
  const { save } = useSave(GiveAllowanceDocument);
  const give = async ({ action, until, why }: Values) => {
    if (action === null || until === null) return check({ action, until, why });
    const input = { municipality: slug, action, until, why };
    return save({ input }, async () => {
      tell(texts.given);
      form.restart(EMPTY);
      await onGiven();
    });
  };
  const options = ACTIONS.map((id) => ({
    id,
    name: texts.actions[id],
  }));

  return (
    <section>
      <h2>{texts.give}</h2>
      <Form form={form} check={check} save={give}>
        <RadioField label={texts.what} options={options} {...form.field('action')} />
        <DateField
          label={texts.until}
          hint={texts.untilHint}
          first={inDays(0)}
          last={inDays(30)}
          {...form.field('until')}
        />
        <WhyField label={texts.why} hint={texts.whyHint} {...form.field('why')} />
        <SaveButton>{texts.action}</SaveButton>
      </Form>
    </section>
  );
}
