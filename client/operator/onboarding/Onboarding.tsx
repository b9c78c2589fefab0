// A new municipality, step after step: say what it is, see what would happen, confirm, done.
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Title } from '../../parts/controls/Title.tsx';
import type { OnboardedCity, PlannedCity } from './answer.ts';
import { Done } from './Done.tsx';
import { Plan } from './Plan.tsx';
import type { CityFiles } from './send.ts';
import { useOnboardingTexts } from './texts.ts';

type Stage =
  | { readonly kind: 'first' }
  | { readonly kind: 'plan'; readonly files: CityFiles; readonly city: PlannedCity }
  | { readonly kind: 'done'; readonly city: OnboardedCity };

/** What the first step is told, however it comes to the files. */
export type FirstStep = {
  isLed: boolean;
  onPlanned: (files: CityFiles, city: PlannedCity) => void;
};

type Props = {
  lead: string;
  /** The way back from the plan, in words. */
  other: string;
  onAnother?: () => void;
  children: (step: FirstStep) => ReactNode;
};

export function Onboarding({ lead, other, onAnother, children }: Props) {
  const { title, back } = useOnboardingTexts();
  const [stage, setStage] = useState<Stage>({ kind: 'first' });
  // Whoever comes back to the first step is led to it; whoever opened the page begins at its top.
  const [isFirst, setFirst] = useState(true);
  const begin = () => {
    setFirst(false);
    setStage({ kind: 'first' });
  };
  const another = () => {
    onAnother?.();
    begin();
  };
  return (
    <>
      <p className="back">
        <Link to="/">‹ {back}</Link>
      </p>
      <Title>{title}</Title>
      <p className="lead">{lead}</p>
      {stage.kind === 'first' &&
        children({ isLed: !isFirst, onPlanned: (files, city) => setStage({ kind: 'plan', files, city }) })}
      {stage.kind === 'plan' && (
        <Plan {...stage} other={other} onDone={(city) => setStage({ kind: 'done', city })} onOther={begin} />
      )}
      {stage.kind === 'done' && <Done city={stage.city} onAnother={another} />}
    </>
  );
}
