// Choosing a new password, by the link of the letter that was asked for.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Form } from '../../parts/forms/Form.tsx';
import { PasswordField } from '../../parts/fields/PasswordField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { Refused } from '../../parts/connection/refused.ts';
import { callAuth } from '../../parts/session/auth.ts';
import { useSession } from '../../parts/session/Session.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { passwordFault } from '../../parts/account/checks.ts';
import { DeadLink } from '../../parts/account/DeadLink.tsx';
import { useAccountTexts } from '../../parts/account/texts.ts';

/** Every session ends with the old password, so the sign-in comes next. */
export function NewPassword({ token }: { token: string }) {
  const { newPassword, fields } = useAccountTexts();
  const { refresh } = useSession();
  const navigate = useNavigate();
  const say = useStatus();
  const form = useForm({ password: '' });
  const [isDead, setDead] = useState(false);
  const send = async ({ password }: typeof form.values) => {
    try {
      await callAuth('/reset-password', { newPassword: password, token });
    } catch (error) {
      if (!Refused.is(error) || error.code !== 'INVALID_TOKEN') throw error;
      setDead(true);
      return;
    }
    await refresh();
    await navigate('/');
    say(newPassword.done);
  };
  if (isDead) return <DeadLink lead={newPassword.dead} to="/forgotten" action={newPassword.another} />;
  return (
    <>
      <Title>{newPassword.title}</Title>
      <p>{newPassword.lead}</p>
      <Form form={form} check={passwordFault} save={send} isUnguarded>
        <PasswordField
          label={fields.newPassword}
          hint={fields.newPasswordHint}
          autoComplete="new-password"
          {...form.field('password')}
        />
        <SaveButton>{newPassword.action}</SaveButton>
      </Form>
    </>
  );
}
