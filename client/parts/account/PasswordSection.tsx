// A new password, after the old one was shown to be known.
import { useState } from 'react';
import { Form } from '../forms/Form.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { useStatus } from '../controls/status.tsx';
import { useForm } from '../forms/useForm.ts';
import { useConfirm } from './Confirming.tsx';
import { useSession } from '../session/Session.tsx';
import { useAuth } from '../session/useAuth.ts';
import { passwordFault } from './checks.ts';
import { useAccountTexts } from './texts.ts';

export function PasswordSection() {
  const { account } = useAccountTexts();
  // A form of its own each time: a password that was saved does not stay in it.
  const [saved, setSaved] = useState(0);
  return (
    <section>
      <h2>{account.password}</h2>
      <p>{account.passwordLead}</p>
      <PasswordForm key={saved} onSaved={() => setSaved(saved + 1)} />
    </section>
  );
}

/** Every other session ends: whoever knew the old password is out. */
function PasswordForm({ onSaved }: { onSaved: () => void }) {
  const { account, fields } = useAccountTexts();
  const { refresh } = useSession();
  const auth = useAuth();
  const confirm = useConfirm();
  const say = useStatus();
  const form = useForm({ password: '' });
  const save = async ({ password: newPassword }: typeof form.values) => {
    const currentPassword = await confirm();
    await auth('/change-password', { currentPassword, newPassword });
    // The session has a new id.
    await refresh();
    say(account.passwordChanged);
    onSaved();
  };
  return (
    <Form form={form} check={passwordFault} save={save}>
      <PasswordField
        label={fields.newPassword}
        hint={fields.newPasswordHint}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <SaveButton>{account.changePassword}</SaveButton>
    </Form>
  );
}
