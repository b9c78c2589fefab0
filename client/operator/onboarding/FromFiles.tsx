// A new municipality from a city.yaml and the files that it names.
import { Choose } from './Choose.tsx';
import { Onboarding } from './Onboarding.tsx';
import { useOnboardingTexts } from './texts.ts';

export function FromFiles() {
  const { lead, plan } = useOnboardingTexts();
  return (
    <Onboarding lead={lead} other={plan.other}>
      {(step) => <Choose {...step} />}
    </Onboarding>
  );
}
