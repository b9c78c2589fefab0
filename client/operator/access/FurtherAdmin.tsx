// Invites another admin to a municipality that has members: they are told, and can withdraw it for three days.
import { useState } from 'react';
import { InviteFurtherAdminDocument } from '../../generated/documents.ts';
import { required } from '../../parts/account/checks.ts';
import { SaidFaults } from '../../parts/fields/faults.ts';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { languageName, longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useAccessTexts } from '../texts/access.ts';
import { useOperatorTexts } from '../texts/operator.ts';

type Language = 'BG' | 'EN';
interface Values {
  readonly email: string;
  readonly language: Language | null;
  readonly why: string;
}

export function FurtherAdmin({ slug }: { slug: string }) {
  const language = useLanguage();
  const { why, whyHint, further: texts } = useAccessTexts();
  const { inviting } = useOperatorTexts();
  const form = useForm<Values>({ email: '', language: 'BG', why: '' });
  const [told, setTold] = useState<{ email: string; opensAt: string; isSent: boolean }>();
  const { save } = useSave(InviteFurtherAdminDocument);
  const send = async (values: Values) => {
    const input = { municipality: slug, ...values, language: values.language ?? 'BG' };
    const sent = await save({ input }, (made) => setTold({ ...made, email: values.email }));
    if (sent.outcome !== 'invalid') return sent;
    return sent.faults.map((each) => ({
      ...each,
      fault: each.fault === 'NOT_ALLOWED' ? texts.operator : each.fault,
    }));
  };
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <SaidFaults value>
        <Form
          form={form}
          check={({ email, why: said }) => required('email', 'why')({ email, why: said })}
          save={send}
        >
          <TextField label={inviting.email} type="email" longest={254} {...form.field('email')} />
          <RadioField
            label={inviting.language}
            options={(['BG', 'EN'] as const).map((id) => ({ id, name: languageName(id.toLowerCase()) }))}
            {...form.field('language')}
          />
          <WhyField label={why} hint={whyHint} {...form.field('why')} />
          <SaveButton>{inviting.action}</SaveButton>
        </Form>
      </SaidFaults>
      {told && (
        <p role="status" className="notice after">
          {say(texts.invited, { email: told.email, moment: longMoment(told.opensAt, language) })}{' '}
          {!told.isSent && texts.notSent}
        </p>
      )}
    </section>
  );
}
