// What there is to know of a place at a glance: its state, its signs, and how much is published.
import { Link } from 'react-router';
import { spacedCode, wholeNumber } from '../../text/formats.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { StateBadge } from './StateBadge.tsx';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';

export function InShort({ place: { id, state, codes, location } }: { place: PlaceOf }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { place: texts } = usePlacesTexts();
  return (
    <dl className="facts" aria-label={texts.details}>
      <div>
        <dt>{texts.state}</dt>
        <dd>
          <StateBadge state={state} />
        </dd>
      </div>
      <div>
        <dt>{texts.codes}</dt>
        <dd>
          {codes.length === 0 && texts.noCodes}
          {codes.map((code) => (
            <Link key={code} to={`/${slug}/signs/sign/${code}`} className="code">
              {spacedCode(code)}
            </Link>
          ))}
        </dd>
      </div>
      <div>
        <dt>{texts.published}</dt>
        <dd>
          {wholeNumber(location.summary.count, language)} ·{' '}
          <a href={`/results/${slug}/${id}`}>{texts.results}</a>
        </dd>
      </div>
    </dl>
  );
}
