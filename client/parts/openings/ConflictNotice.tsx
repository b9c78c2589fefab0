// Tells whoever decides that somebody else was quicker: who, what, why; and whether there is anything left to do.
import type { OpeningLineFragment } from '../../generated/operations.ts';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useActorWords } from '../language/actors.ts';
import { useLanguage } from '../language/language.tsx';
import { useOpeningsTexts } from './texts.ts';

type Props = {
  opening: Pick<OpeningLineFragment, 'reclassifications'>;
  /** It has the wanted standing by now. */
  isSame: boolean;
};

export function ConflictNotice({ opening: { reclassifications }, isSame }: Props) {
  const language = useLanguage();
  const { meanwhile, decided, by } = useOpeningsTexts();
  const actorWords = useActorWords();
  const last = reclassifications.at(-1);
  if (!last) return null;
  const { name } = actorWords(last.decidedBy);
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{say(isSame ? meanwhile.same : meanwhile.other, { name })}</strong>
      </p>
      <p>{say(decided[last.standing], { note: last.note })}</p>
      <p className="hint">{say(by, { name, moment: longMoment(last.decidedAt, language) })}</p>
    </div>
  );
}
