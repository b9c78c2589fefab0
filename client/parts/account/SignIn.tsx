// Signing in: address and password, or a work account; then the code of the second factor where there is one.
import { useContext, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../controls/Button.tsx';
import { Refused } from '../connection/refused.ts';
import { Problem } from '../controls/Problem.tsx';
import { Title } from '../controls/Title.tsx';
import { Audience } from '../connection/audience.ts';
import { CodeStep } from './CodeStep.tsx';
import { SingleSignOn } from './SingleSignOn.tsx';
import { useIsOffered, useReturned } from './identity-providers.ts';
import { PasswordStep } from './PasswordStep.tsx';
import { useEnteringTexts } from './entering-texts.ts';

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
