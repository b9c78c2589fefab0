// The first step of signing in: who it is, by address and password.
import { Form } from '../forms/Form.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { callAuth } from '../session/auth.ts';
import { required } from './checks.ts';
import { useEnteringTexts } from './entering-texts.ts';

/** A wrong address and a wrong password are told alike, so that nobody learns who has an account. */
export function PasswordStep({ onDone, onCode }: { onDone: () => Promise<unknown>; onCode: () => void }) {
  const { signIn, fields } = useEnteringTexts();
  const form = useForm({ email: '', password: '' });
  const send = async ({ email, password }: typeof form.values) => {
    const answer = await callAuth('/sign-in/email', { email: email.trim(), password });
    if (needsCode(answer)) onCode();
    else await onDone();
  };
  return (
    <Form form={form} check={required('email', 'password')} save={send} isUnguarded>
      <TextField label={fields.email} type="email" autoComplete="username" {...form.field('email')} />
      <PasswordField label={fields.password} autoComplete="current-password" {...form.field('password')} />
      <SaveButton pending={signIn.pending}>{signIn.action}</SaveButton>
    </Form>
  );
}

function needsCode(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer;
}
