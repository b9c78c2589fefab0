// One's own account: name, language, address, password, second factor, sessions.
import { useState } from 'react';
import { useSession } from '../session/Session.tsx';
import { OnlyIn } from '../session/OnlyIn.tsx';
import { Title } from '../controls/Title.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { EmailSection } from './EmailSection.tsx';
import { FactorSection } from './FactorSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { NameSection } from './NameSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { SetUpFactor } from './SetUpFactor.tsx';
import { useAccountTexts } from './texts.ts';

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
