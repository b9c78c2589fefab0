// An import, step after step: choose a file, see what would change, confirm, done.
import { useState } from 'react';
import { Choose } from './Choose.tsx';
import { Confirm } from './Confirm.tsx';
import { NO_MAPPING, type Mapping } from '../../parts/imports/mapping.ts';
import type { Plan, Sent } from './plan.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { RefusedRows } from './RefusedRows.tsx';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { useImportsTexts } from '../../parts/imports/texts.ts';

type Stage =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'confirm';
      readonly file: File;
      readonly plan: Plan;
      readonly isOutdated: boolean;
      readonly mapping: Mapping;
    }
  | { readonly kind: 'done'; readonly plan: Plan };

export function Import() {
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  // Whoever comes back to the first step is led to it; whoever opened the page begins at its top.
  const [isFirst, setFirst] = useState(true);
  const begin = () => {
    setFirst(false);
    setStage({ kind: 'choose' });
  };
  const show = (file: File, sent: Exclude<Sent, { kind: 'refused' }>, mapping = NO_MAPPING) => {
    if (sent.kind === 'imported') setStage({ kind: 'done', plan: sent.plan });
    else setStage({ kind: 'confirm', file, plan: sent.plan, isOutdated: sent.kind === 'outdated', mapping });
  };
  if (stage.kind === 'done') return <Done plan={stage.plan} onAnother={begin} />;
  // Another plan is another page.
  if (stage.kind === 'confirm')
    return <Confirm key={stage.plan.hash} {...stage} onSent={show} onOther={begin} />;
  return <Choose onPlanned={show} isLed={!isFirst} />;
}

/** The last step: what was imported, and where to go from here. */
function Done({ plan, onAnother }: { plan: Plan; onAnother: () => void }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { done } = useImportsTexts();
  const { CREATED, CHANGED, REFUSED } = plan.counts;
  return (
    <div className="import-step">
      <StepTitle>{done.title}</StepTitle>
      <div className="notice good">
        <p>
          {say(done.counts, {
            created: sayCount(done.created, CREATED, language),
            changed: sayCount(done.changed, CHANGED, language),
          })}
        </p>
        {CREATED > 0 && <p>{done.signs}</p>}
      </div>
      {REFUSED > 0 && <RefusedRows plan={plan} />}
      <div className="actions">
        <ButtonLink to={`/${slug}/places`} weight="main">
          {done.places}
        </ButtonLink>
        <Button onPress={onAnother}>{done.another}</Button>
      </div>
    </div>
  );
}
