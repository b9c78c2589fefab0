// The address that one signs in with. A new one counts after the link in a letter to it was opened.
import { useState } from 'react';
import { say } from '../../text/say.ts';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { useMe } from '../session/Session.tsx';
import { useAuth } from '../session/useAuth.ts';
import { emailFault } from './checks.ts';
import { useAccountTexts } from './texts.ts';

/** Says the same whether the new address is free or another account's. */
export function EmailSection() {
  const { account, fields } = useAccountTexts();
  const { email } = useMe();
  const auth = useAuth();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({ email: '' });
  const check = (values: typeof form.values) =>
    values.email.trim().toLowerCase() === email ? [{ field: 'email', fault: 'SAME' }] : emailFault(values);
  const send = async (values: typeof form.values) => {
    const newEmail = values.email.trim();
    await auth('/change-email', { newEmail });
    setSentTo(newEmail);
  };
  return (
    <section>
      <h2>{account.email}</h2>
      <p>{say(account.emailNow, { email })}</p>
      {sentTo === undefined ? (
        <Form form={form} check={check} save={send}>
          <TextField label={fields.newEmail} type="email" {...form.field('email')} />
          <SaveButton pending={account.sending}>{account.changeEmail}</SaveButton>
        </Form>
      ) : (
        <div className="notice good" role="status">
          <p>{say(account.emailSent, { email: sentTo })}</p>
        </div>
      )}
    </section>
  );
}
