// A new municipality, step after step: say what it is, see what would happen, confirm, done.
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Title } from '../../parts/controls/Title.tsx';
import type { OnboardedCity, PlannedCity } from './answer.ts';
import { Plan } from './Plan.tsx';
import type { CityFiles } from './send.ts';
import { useOnboardingTexts } from './texts.ts';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { UnfitAddress } from '../../parts/paper-addresses/UnfitAddress.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { say } from '../../text/say.ts';
import { PrintCommand } from '../access/PrintCommand.tsx';

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

/** The last step: where the city is, the invitation of its first admin, and how its signs are made. */
function Done({ city, onAnother }: { city: OnboardedCity; onAnother: () => void }) {
  const { done } = useOnboardingTexts();
  const { slug, name, email, who, link, isSent, token, publicUrl, address } = city;
  return (
    <div className="import-step">
      <StepTitle>{say(done.title, { name })}</StepTitle>
      <p className="notice good">{done.lead}</p>
      {link === null ? (
        <p>{say(done.invited, { email })}</p>
      ) : (
        <>
          <p>{say(isSent ? done.invitation : done.notSent, { who })}</p>
          <p className="secret">
            <code>{link}</code>
          </p>
        </>
      )}
      <UnfitAddress address={address} />
      {address.problem === null && (
        <>
          <p>{done.print}</p>
          <PrintCommand slug={slug} publicUrl={publicUrl} token={token} />
          <p className="hint">{done.secret}</p>
        </>
      )}
      <div className="actions">
        <a className="button main" href={`${publicUrl}/results/${slug}`}>
          {done.results}
        </a>
        <Button onPress={onAnother}>{done.another}</Button>
      </div>
    </div>
  );
}
