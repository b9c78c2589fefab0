// Accepting an invitation with an account that is made for it: a name and a password.
import { Button } from '../controls/Button.tsx';
import { Form } from '../forms/Form.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { callAuth } from '../session/auth.ts';
import { passwordFault, required } from './checks.ts';
import { accept, type Joining } from './join.ts';
import { useAccountTexts } from './texts.ts';

/** Whoever has an account already is told by the server, or says so. */
export function JoinAnew(joining: Joining) {
  const { token, email, name = '', onKnown } = joining;
  const { invitation, fields } = useAccountTexts();
  const form = useForm({ name, password: '' });
  const check = (values: typeof form.values) => [...required('name')(values), ...passwordFault(values)];
  const send = ({ name, password }: typeof form.values) =>
    accept(joining, { token, name, password }, async () => {
      await callAuth('/sign-in/email', { email, password });
      return password;
    });
  return (
    <Form form={form} check={check} save={send} isUnguarded>
      {/* For the browser's store of passwords: which account this one is of. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <TextField
        label={fields.name}
        hint={fields.nameHint}
        autoComplete="name"
        longest={120}
        {...form.field('name')}
      />
      <PasswordField
        label={fields.newPassword}
        hint={fields.newPasswordHint}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <SaveButton pending={invitation.pending}>{invitation.action}</SaveButton>
      <Button onPress={onKnown}>{invitation.known}</Button>
    </Form>
  );
}
