// The second step of signing in: the code of the authenticator app, or a backup code in its place.
import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { useForm } from '../forms/useForm.ts';
import { Refused } from '../connection/refused.ts';
import { callAuth } from '../session/auth.ts';
import { Problem } from '../controls/Problem.tsx';
import { required } from './checks.ts';
import { CodeField, plainCode } from './CodeField.tsx';
import { useEnteringTexts } from './entering-texts.ts';

/** The password counts for ten minutes and five codes: then it begins again. */
const BEGIN_AGAIN = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);

export function CodeStep({ onDone, onAgain }: { onDone: () => Promise<unknown>; onAgain: () => void }) {
  const { signIn } = useEnteringTexts();
  const form = useForm({ code: '' });
  const [ended, setEnded] = useState<Error>();
  const send = async ({ code }: typeof form.values) => {
    try {
      await verifyCode(plainCode(code));
    } catch (error) {
      if (!Refused.is(error) || !BEGIN_AGAIN.has(error.code)) throw error;
      setEnded(error);
      return;
    }
    await onDone();
  };
  if (ended)
    return (
      <>
        <Problem error={ended} />
        <p className="actions">
          <Button weight="main" onPress={onAgain}>
            {signIn.again}
          </Button>
        </p>
      </>
    );
  return (
    <Form form={form} check={required('code')} save={send} isUnguarded>
      <p>{signIn.codeLead}</p>
      <CodeField takesFocus {...form.field('code')} />
      <SaveButton pending={signIn.pending}>{signIn.action}</SaveButton>
    </Form>
  );
}

/** Six digits are the app's; anything else can only be a backup code. */
async function verifyCode(code: string): Promise<void> {
  await callAuth(/^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code', {
    code,
  });
}
