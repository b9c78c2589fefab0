// The last step: what was imported, and where to go from here.
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import type { Plan } from './plan.ts';
import { RefusedRows } from './RefusedRows.tsx';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { useImportsTexts } from './texts.ts';

export function Done({ plan, onAnother }: { plan: Plan; onAnother: () => void }) {
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
