// A new municipality, step after step: choose its files, see what would happen, confirm, done.
import { useState } from 'react';
import { Link } from 'react-router';
import { Title } from '../../members/shell/Title.tsx';
import type { OnboardedCity, PlannedCity } from './answer.ts';
import { Choose } from './Choose.tsx';
import { Done } from './Done.tsx';
import { Plan } from './Plan.tsx';
import type { CityFiles } from './send.ts';
import { useOnboardingTexts } from './texts.ts';

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'plan'; readonly files: CityFiles; readonly city: PlannedCity }
  | { readonly kind: 'done'; readonly city: OnboardedCity };

export function Onboarding() {
  const { title, lead, back } = useOnboardingTexts();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  // Whoever comes back to the first step is led to it; whoever opened the page begins at its top.
  const [isFirst, setFirst] = useState(true);
  const begin = () => {
    setFirst(false);
    setStage({ kind: 'choose' });
  };
  return (
    <>
      <p className="back">
        <Link to="/">‹ {back}</Link>
      </p>
      <Title>{title}</Title>
      <p className="lead">{lead}</p>
      {stage.kind === 'choose' && (
        <Choose isLed={!isFirst} onPlanned={(files, city) => setStage({ kind: 'plan', files, city })} />
      )}
      {stage.kind === 'plan' && (
        <Plan {...stage} onDone={(city) => setStage({ kind: 'done', city })} onOther={begin} />
      )}
      {stage.kind === 'done' && <Done city={stage.city} onAnother={begin} />}
    </>
  );
}
