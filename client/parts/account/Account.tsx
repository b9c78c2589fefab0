// One's own account: name, language, address, password, second factor, sessions.
import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useMe, useSession } from '../session/Session.tsx';
import { OnlyIn } from '../session/OnlyIn.tsx';
import { Title } from '../controls/Title.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { FactorSection } from './FactorSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { SetUpFactor } from './SetUpFactor.tsx';
import { useAccountTexts } from './texts.ts';
import { ChangeMyNameDocument } from '../../generated/documents.ts';
import { useLanguageChoice, useTexts } from '../language/language.tsx';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { useStatus } from '../controls/status.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { emailFault, passwordFault, required } from './checks.ts';
import { languageName } from '../../text/formats.ts';
import { languages } from '../../text/platform-languages.ts';
import { RadioField } from '../fields/RadioField.tsx';
import { say } from '../../text/say.ts';
import { useAuth } from '../session/useAuth.ts';
import { PasswordField } from '../fields/PasswordField.tsx';
import { useConfirm } from './Confirming.tsx';

/** What takes the whole page for a while: the set-up, or codes that are seen once. */
type Step = { readonly at: 'setUp' } | { readonly at: 'codes'; readonly codes: readonly string[] };

export function Account() {
  const { account } = useAccountTexts();
  const { me, refresh } = useSession();
  const [step, setStep] = useState<Step>();
  const isOwn = !me?.onlyIn;
  const back = async () => {
    await refresh();
    setStep(undefined);
  };
  if (step?.at === 'setUp') return <SetUpFactor isWanted onDone={back} />;
  if (step?.at === 'codes') return <BackupCodes codes={step.codes} onDone={back} />;
  return (
    <>
      <Title>{account.title}</Title>
      <OnlyIn />
      {isOwn && <NameSection />}
      <LanguageSection />
      {isOwn && (
        <>
          <EmailSection />
          <PasswordSection />
          <FactorSection
            onSetUp={() => setStep({ at: 'setUp' })}
            onCodes={(codes) => setStep({ at: 'codes', codes })}
          />
        </>
      )}
      <SessionsSection />
    </>
  );
}

/** What one is called. */
function NameSection() {
  const { account, fields } = useAccountTexts();
  const texts = useTexts();
  const { name } = useMe();
  const { refresh } = useSession();
  const tell = useStatus();
  const [change] = useMutation(ChangeMyNameDocument);
  const form = useForm({ name });
  const save = async (input: typeof form.values) => {
    const { data } = await change({ variables: { input } });
    const outcome = data?.changeMyName;
    if (outcome?.__typename === 'Invalid') return outcome.faults;
    await refresh();
    if (outcome) tell(texts.form.saved);
    return [];
  };
  return (
    <section>
      <h2>{account.name}</h2>
      <Form form={form} check={required('name')} save={save}>
        <TextField
          label={fields.name}
          hint={fields.nameHint}
          autoComplete="name"
          longest={120}
          {...form.field('name')}
        />
        <SaveButton />
      </Form>
    </section>
  );
}

/** Which language the app speaks on this device. Changes at once: nothing is to be saved. */
function LanguageSection() {
  const { account } = useAccountTexts();
  const { language, choose } = useLanguageChoice();
  return (
    <section>
      <h2>{account.language}</h2>
      <RadioField
        id="language"
        name="language"
        label={account.languageLabel}
        options={languages.map((id) => ({ id, name: languageName(id) }))}
        value={language}
        onChange={(chosen) => chosen && choose(chosen)}
        fault={undefined}
        inner={{}}
      />
    </section>
  );
}

/**
 * The address that one signs in with. A new one counts after the link in a letter to it was opened. Says the same
 * whether the new address is free or another account's.
 */
function EmailSection() {
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

/** A new password, after the old one was shown to be known. */
function PasswordSection() {
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
  const tell = useStatus();
  const form = useForm({ password: '' });
  const save = async ({ password: newPassword }: typeof form.values) => {
    const currentPassword = await confirm();
    await auth('/change-password', { currentPassword, newPassword });
    // The session has a new id.
    await refresh();
    tell(account.passwordChanged);
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
