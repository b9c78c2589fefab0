// Asks for a letter with a link to choose a new password.
import { useState } from 'react';
import { say } from '../../text/say.ts';
import { ButtonLink } from '../controls/Button.tsx';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { callAuth } from '../session/auth.ts';
import { Title } from '../controls/Title.tsx';
import { emailFault } from './checks.ts';
import { useEnteringTexts } from './entering-texts.ts';
import { useAccountTexts } from './texts.ts';

/** Says the same whether there is such an account or not. */
export function Forgotten() {
  const { forgotten } = useAccountTexts();
  const { fields } = useEnteringTexts();
  const form = useForm({ email: '' });
  const [sentTo, setSentTo] = useState<string>();
  const send = async (values: typeof form.values) => {
    const email = values.email.trim();
    await callAuth('/request-password-reset', { email });
    setSentTo(email);
  };
  if (sentTo !== undefined)
    return (
      <>
        <Title>{forgotten.sent}</Title>
        <p>{say(forgotten.sentLead, { email: sentTo })}</p>
        <p>{forgotten.sentNot}</p>
        <p>
          <ButtonLink to="/">{forgotten.back}</ButtonLink>
        </p>
      </>
    );
  return (
    <>
      <Title>{forgotten.title}</Title>
      <p>{forgotten.lead}</p>
      <Form form={form} check={emailFault} save={send} isUnguarded>
        <TextField label={fields.email} type="email" autoComplete="username" {...form.field('email')} />
        <SaveButton pending={forgotten.pending}>{forgotten.action}</SaveButton>
      </Form>
    </>
  );
}
