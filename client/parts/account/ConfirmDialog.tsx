// The dialog in which somebody shows again who it is: by the password, and the code where there is a second factor.
import { Button } from '../controls/Button.tsx';
import { AlertBox } from '../controls/Dialog.tsx';
import { Form } from '../forms/Form.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { useForm } from '../forms/useForm.ts';
import { useTexts } from '../language/language.tsx';
import { Refused } from '../connection/refused.ts';
import { callAuth } from '../session/auth.ts';
import { useLift } from '../connection/Connection.tsx';
import { useSession } from '../session/Session.tsx';
import { required } from './checks.ts';
import { CodeField, plainCode } from './CodeField.tsx';
import { useEnteringTexts } from './entering-texts.ts';

/** `onAnswer`: the password that was right, or nothing. */
export function ConfirmDialog({ onAnswer }: { onAnswer: (password: string | undefined) => void }) {
  const { confirm, fields } = useEnteringTexts();
  const texts = useTexts();
  const { me } = useSession();
  const lift = useLift();
  const form = useForm({ password: '', code: '' });
  const hasFactor = me?.hasFactor ?? false;
  const send = async ({ password, code }: typeof form.values) => {
    try {
      await callAuth('/confirm', { password, ...(hasFactor && { code: plainCode(code) }) });
    } catch (error) {
      if (!Refused.is(error)) throw error;
      if (error.code === 'FORBIDDEN') throw new Refused('INVALID_PROOF');
      if (error.code !== 'UNAUTHENTICATED') throw error;
      onAnswer(undefined);
      await lift('UNAUTHENTICATED');
      return;
    }
    onAnswer(password);
  };
  return (
    <AlertBox title={confirm.title} onClose={() => onAnswer(undefined)}>
      <p>{hasFactor ? confirm.leadWithCode : confirm.lead}</p>
      <Form
        form={form}
        check={hasFactor ? required('password', 'code') : required('password')}
        save={send}
        isUnguarded
      >
        <PasswordField label={fields.password} autoComplete="current-password" {...form.field('password')} />
        {hasFactor && <CodeField {...form.field('code')} />}
        <div className="actions">
          <SaveButton pending={confirm.pending}>{confirm.action}</SaveButton>
          <Button onPress={() => onAnswer(undefined)}>{texts.form.cancel}</Button>
        </div>
      </Form>
    </AlertBox>
  );
}
