// Whether an opening counts, why it stood apart when it was opened, and what was decided since.
import type { OpeningLineFragment } from '../../generated/operations.ts';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useActorWords } from '../language/actors.ts';
import { useLanguage } from '../language/language.tsx';
import { useOpeningsTexts } from './texts.ts';

type Props = { opening: Pick<OpeningLineFragment, 'standing' | 'reason' | 'reclassifications'> };

export function StandingOf({ opening: { standing, reason, reclassifications } }: Props) {
  const language = useLanguage();
  const texts = useOpeningsTexts();
  const actorWords = useActorWords();
  return (
    <div className="opening-standing">
      <span className={`badge ${standing === 'COUNTED' ? 'on' : 'off'}`}>{texts.badges[standing]}</span>
      {reason !== null && <small>{texts.reasons[reason]}</small>}
      {reclassifications.length > 0 && (
        <ol className="decisions" aria-label={texts.decisions}>
          {reclassifications.map(({ standing: given, note, decidedBy, decidedAt }) => (
            <li key={decidedAt}>
              {say(texts.decided[given], { note })}
              <small>
                {say(texts.by, {
                  name: actorWords(decidedBy).name,
                  moment: longMoment(decidedAt, language),
                })}
              </small>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
