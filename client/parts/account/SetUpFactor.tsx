// Setting up the second factor: why, the QR code for the app, the first code, and the backup codes, once.
import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { callAuth } from '../session/auth.ts';
import { useConfirm } from './Confirming.tsx';
import { useSession } from '../session/Session.tsx';
import { OnlyIn } from '../session/OnlyIn.tsx';
import { Problem } from '../controls/Problem.tsx';
import { Title } from '../controls/Title.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { type Factor, factorIn, secretIn } from './factor.ts';
import { useAccountTexts } from './texts.ts';
import { useDeed } from '../controls/useDeed.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { required } from './checks.ts';
import { plainCode } from './CodeField.tsx';
import { QrCode } from '../page/QrCode.tsx';
import { useEnteringTexts } from './entering-texts.ts';

type Props = {
  /** Known where it was typed a moment ago. */
  password?: string;
  /** Nobody asks for it: it is the person's own wish. */
  isWanted?: boolean;
  /** Not before the backup codes were seen. */
  onDone: () => unknown;
};

/** Begins anew when it is left halfway: until the first code is right, nothing is set up. */
export function SetUpFactor({ password, isWanted = false, onDone }: Props) {
  const { factor: texts } = useAccountTexts();
  const confirm = useConfirm();
  const { me } = useSession();
  const [factor, setFactor] = useState<Factor>();
  const [isRight, setRight] = useState(false);
  const { failure, run } = useDeed();
  const begin = () =>
    run(async () => {
      const proof = password ?? (await confirm());
      setFactor(factorIn(await callAuth('/two-factor/enable', { password: proof })));
    });
  if (factor && isRight) return <BackupCodes codes={factor.backupCodes} onDone={onDone} />;
  if (factor) return <ScanStep uri={factor.uri} onRight={() => setRight(true)} />;
  return (
    <>
      <Title>{texts.title}</Title>
      <p>{isWanted ? texts.leadWanted : texts.lead}</p>
      <p>{texts.need}</p>
      <OnlyIn />
      {failure && <Problem error={failure} />}
      {!me?.onlyIn && (
        <p className="actions">
          <Button weight="main" onPress={begin}>
            {texts.begin}
          </Button>
        </p>
      )}
    </>
  );
}

/** Hands the secret of the second factor to the app, and asks for the first code that the app makes of it. */
function ScanStep({ uri, onRight }: { uri: string; onRight: () => void }) {
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
