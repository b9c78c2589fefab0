// A form that takes a lost second factor away: whose, and why. It asks once more, since nothing brings the factor back.
import { useState } from 'react';
import { useAsk } from '../../parts/controls/questions.tsx';
import { SaidFaults } from '../../parts/fields/faults.ts';
import { TextField } from '../../parts/fields/TextField.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import type { Sent } from '../../parts/forms/useSave.ts';
import { required } from '../../parts/account/checks.ts';
import { say } from '../../text/say.ts';
import { useAccessTexts } from '../texts/access.ts';

/** What the page says of it afterwards. */
export interface Taken {
  readonly email: string;
  readonly sessions: number;
  readonly isSent: boolean;
}

interface Values {
  readonly email: string;
  readonly why: string;
}

type Props = {
  /** Who gets a letter. */
  told: string;
  whyHint: string;
  /** What the faults mean here. */
  faults: Readonly<Record<string, string>>;
  send: (values: Values) => Promise<Sent<Taken>>;
};

export function LostFactor({ told, whyHint, faults, send }: Props) {
  const { why, factor: texts } = useAccessTexts();
  const form = useForm<Values>({ email: '', why: '' });
  const ask = useAsk();
  const [taken, setTaken] = useState<Taken>();
  const take = async (values: Values) => {
    const title = say(texts.ask, { email: values.email.trim() });
    if (!(await ask({ title, lead: texts.askLead, action: texts.action }))) return 'outdated';
    const sent = await send(values);
    if (sent.outcome === 'invalid')
      return sent.faults.map((each) => ({ ...each, fault: faults[each.fault] ?? each.fault }));
    if (sent.outcome === 'saved') setTaken(sent.made);
    return sent;
  };
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>
        {texts.lead} {told}
      </p>
      <SaidFaults value>
        <Form form={form} check={required('email', 'why')} save={take}>
          <TextField label={texts.email} type="email" longest={254} {...form.field('email')} />
          <WhyField label={why} hint={whyHint} {...form.field('why')} />
          <SaveButton weight="danger">{texts.action}</SaveButton>
        </Form>
      </SaidFaults>
      {taken && (
        <div role="status" className="notice after">
          <p>{say(texts.done, { email: taken.email, sessions: String(taken.sessions) })}</p>
          {!taken.isSent && <p>{texts.notSent}</p>}
        </div>
      )}
    </section>
  );
}
