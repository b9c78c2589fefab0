// A new municipality from a form that is filled in.
import { useState } from 'react';
import { BLANK } from './description.ts';
import { Fill } from './Fill.tsx';
import { Onboarding } from './Onboarding.tsx';
import { useOnboardingTexts } from './texts.ts';

export function FromForm() {
  const { fill } = useOnboardingTexts();
  const [values, setValues] = useState(BLANK);
  return (
    <Onboarding lead={fill.lead} other={fill.other} onAnother={() => setValues(BLANK)}>
      {(step) => <Fill {...step} initial={values} onSent={setValues} />}
    </Onboarding>
  );
}
