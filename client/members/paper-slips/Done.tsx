// What became of the slips that were sent: how many were received, and why the others were not.
import type { PaperSlipFate } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { sayCount } from '../../text/say.ts';
import { grouped } from './batch.ts';
import { usePaperSlipsTexts } from './texts.ts';

export interface Fated {
  readonly code: string;
  readonly fate: PaperSlipFate;
}

export function Done({ fated, onMore }: { fated: readonly Fated[]; onMore: () => void }) {
  const { done: texts } = usePaperSlipsTexts();
  const language = useLanguage();
  const others = fated.flatMap(({ code, fate }) => (fate === 'RECEIVED' ? [] : [{ code, fate }]));
  const received = fated.length - others.length;
  return (
    <>
      <StepTitle>{texts.title}</StepTitle>
      <div className={received > 0 ? 'notice good' : 'notice'}>
        <p>{sayCount(texts.received, received, language)}</p>
        {received > 0 && <p>{texts.after}</p>}
      </div>
      {others.length > 0 && (
        <section>
          <h3>{texts.others}</h3>
          <ul>
            {others.map(({ code, fate }) => (
              <li key={code}>
                <span className="slip-code">{grouped(code)}</span> {texts.fates[fate]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="actions">
        <Button weight="main" onPress={onMore}>
          {texts.more}
        </Button>
      </div>
    </>
  );
}
