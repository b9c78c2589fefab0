// Signing in with a work account: the address says where one is asked who it is.
import { Button } from '../controls/Button.tsx';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { Refused } from '../connection/refused.ts';
import { emailFault } from './checks.ts';
import { findElsewhere } from './identity-providers.ts';
import { useEnteringTexts } from './entering-texts.ts';

/** Leaves the app for the page of the identity provider, which leads back. */
export function SingleSignOn({ onBack }: { onBack: () => void }) {
  const { elsewhere, fields } = useEnteringTexts();
  const form = useForm({ email: '' });
  const send = async ({ email }: typeof form.values) => {
    const address = await findElsewhere(email.trim());
    if (address === null) throw new Refused('IDENTITY_NONE');
    window.location.assign(address);
  };
  return (
    <>
      <Form form={form} check={emailFault} save={send} isUnguarded>
        <p>{elsewhere.lead}</p>
        <TextField
          label={fields.email}
          type="email"
          autoComplete="username"
          takesFocus
          {...form.field('email')}
        />
        <SaveButton pending={elsewhere.pending}>{elsewhere.action}</SaveButton>
      </Form>
      <p className="actions">
        <Button onPress={onBack}>{elsewhere.back}</Button>
      </p>
    </>
  );
}
