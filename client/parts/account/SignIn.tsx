// Signing in: address and password, or a work account; then the code of the second factor where there is one.
import { useContext, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../controls/Button.tsx';
import { Refused } from '../connection/refused.ts';
import { Problem } from '../controls/Problem.tsx';
import { Title } from '../controls/Title.tsx';
import { Audience } from '../connection/Connection.tsx';
import { findElsewhere, useIsOffered, useReturned } from './identity-providers.ts';
import { useEnteringTexts } from './entering-texts.ts';
import { Form } from '../forms/Form.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { callAuth } from '../session/auth.ts';
import { emailFault, required } from './checks.ts';
import { CodeField, plainCode } from './CodeField.tsx';

type Props = {
  /** The session ended in the middle of something, which goes on afterwards. */
  hasEnded: boolean;
  onDone: () => Promise<unknown>;
};

/** Stands at the address of the page that was asked for, which is seen as soon as somebody is signed in. */
export function SignIn({ hasEnded, onDone }: Props) {
  const { signIn } = useEnteringTexts();
  const isOperators = useContext(Audience) === 'operator';
  const lead = isOperators ? signIn.operatorLead : signIn.lead;
  return (
    <>
      <Title>{isOperators ? signIn.operatorTitle : signIn.title}</Title>
      <p>{hasEnded ? signIn.ended : lead}</p>
      <SignInSteps onDone={onDone} />
    </>
  );
}

/** The steps alone, for a page with a title of its own. */
export function SignInSteps({ onDone }: Pick<Props, 'onDone'>) {
  const { signIn, elsewhere } = useEnteringTexts();
  const returned = useReturned();
  const isOffered = useIsOffered();
  const [step, setStep] = useState<'password' | 'code' | 'elsewhere'>(
    returned === 'CODE' ? 'code' : 'password',
  );
  const begin = () => setStep('password');
  if (step === 'code') return <CodeStep onDone={onDone} onAgain={begin} />;
  if (step === 'elsewhere') return <SingleSignOn onBack={begin} />;
  return (
    <>
      {returned !== null && returned !== 'CODE' && <Problem error={new Refused(returned)} />}
      <PasswordStep onDone={onDone} onCode={() => setStep('code')} />
      <p className="after">
        <Link to="/forgotten">{signIn.forgotten}</Link>
      </p>
      {isOffered && (
        <p className="actions">
          <Button onPress={() => setStep('elsewhere')}>{elsewhere.offer}</Button>
        </p>
      )}
    </>
  );
}

/**
 * The first step of signing in: who it is, by address and password. A wrong address and a wrong password are told
 * alike, so that nobody learns who has an account.
 */
function PasswordStep({ onDone, onCode }: { onDone: () => Promise<unknown>; onCode: () => void }) {
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

/** The password counts for ten minutes and five codes: then it begins again. */
const BEGIN_AGAIN = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);

/** The second step of signing in: the code of the authenticator app, or a backup code in its place. */
function CodeStep({ onDone, onAgain }: { onDone: () => Promise<unknown>; onAgain: () => void }) {
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

/**
 * Signing in with a work account: the address says where one is asked who it is. Leaves the app for the page of the
 * identity provider, which leads back.
 */
function SingleSignOn({ onBack }: { onBack: () => void }) {
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
