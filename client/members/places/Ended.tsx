// Says of a place that is no longer rated: since when, why, and where its signs lead.
import { Link } from 'react-router';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';

export function Ended({ place: { retiredOn, retiredBecause, mergedInto } }: { place: PlaceOf }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { place: texts } = usePlacesTexts();
  if (retiredOn === null) return null;
  return (
    <div className="notice">
      <p>
        <strong>{say(texts.retiredOn, { day: longDay(retiredOn, language) })}</strong>
      </p>
      {retiredBecause && <p>{say(texts.because, { reason: retiredBecause })}</p>}
      {mergedInto && (
        <p>
          {texts.mergedInto} <Link to={`/${slug}/places/${mergedInto.id}`}>{mergedInto.name}</Link>
        </p>
      )}
    </div>
  );
}
