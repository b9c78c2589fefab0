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
import { type Factor, factorIn } from './factor.ts';
import { ScanStep } from './ScanStep.tsx';
import { useAccountTexts } from './texts.ts';

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
  const [failure, setFailure] = useState<Error>();
  const begin = async () => {
    setFailure(undefined);
    try {
      const proof = password ?? (await confirm());
      setFactor(factorIn(await callAuth('/two-factor/enable', { password: proof })));
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
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
