// Hands the secret of the second factor to the app, and asks for the first code that the app makes of it.
import { Disclosure } from '../controls/Disclosure.tsx';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { callAuth } from '../session/auth.ts';
import { Title } from '../controls/Title.tsx';
import { required } from './checks.ts';
import { plainCode } from './CodeField.tsx';
import { secretIn } from './factor.ts';
import { QrCode } from './QrCode.tsx';
import { useEnteringTexts } from './entering-texts.ts';
import { useAccountTexts } from './texts.ts';

export function ScanStep({ uri, onRight }: { uri: string; onRight: () => void }) {
  const { factor } = useAccountTexts();
  const { fields } = useEnteringTexts();
  const form = useForm({ code: '' });
  const send = async ({ code }: typeof form.values) => {
    await callAuth('/two-factor/verify-totp', { code: plainCode(code) });
    onRight();
  };
  return (
    <>
      <Title>{factor.scanTitle}</Title>
      <p>{factor.scanLead}</p>
      <QrCode text={uri} name={factor.qr} />
      <p>
        <a href={uri}>{factor.open}</a>
      </p>
      <Disclosure title={factor.byHand}>
        <p>{factor.byHandLead}</p>
        <p className="secret">{secretIn(uri)}</p>
      </Disclosure>
      <Form form={form} check={required('code')} save={send} isUnguarded>
        <TextField
          label={fields.code}
          hint={factor.codeHint}
          autoComplete="one-time-code"
          inputMode="numeric"
          longest={7}
          isShort
          {...form.field('code')}
        />
        <SaveButton pending={factor.pending}>{factor.check}</SaveButton>
      </Form>
    </>
  );
}
