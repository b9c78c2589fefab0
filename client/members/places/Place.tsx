// The page of one place: what it is, at a glance and in full, and what can be done with it.
import { Link, useParams } from 'react-router';
import { longDay, spacedCode, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { PublishedUpTo } from '../results/parts/PublishedUpTo.tsx';
import { Missing } from '../../parts/shell/Missing.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { EditPlace } from './EditPlace.tsx';
import { OtherActions } from './OtherActions.tsx';
import { usePlacesTexts } from './texts.ts';
import { type PlaceOf, usePlace } from './usePlace.ts';
import { StateBadge } from './StateBadge.tsx';

export function Place() {
  const { id = '' } = useParams();
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const { place: texts } = usePlacesTexts();
  const { place, municipality, error, reload } = usePlace(id);
  const mayEdit = useMay('LOCATIONS_EDIT');
  if (!place) return <Missing error={error} onRetry={reload} />;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/places`}>‹ {texts.back}</Link>
      </p>
      <Title>{nameIn(place.name, language)}</Title>
      <Ended place={place} />
      {!mayEdit && <p className="notice">{texts.readOnly}</p>}
      {place.kind === 'TABLET' && <p>{texts.tabletNote}</p>}
      <InShort place={place} />
      {place.state === 'IN_USE' && (
        <p>
          <Link to={`/${slug}/places/embed?place=${id}`}>{texts.embed}</Link>
          {' · '}
          <Link
            to={`/${slug}/places/posters?${new URLSearchParams({ place: id, name: nameIn(place.name, language) }).toString()}`}
          >
            {texts.posters}
          </Link>
        </p>
      )}
      {municipality && <PublishedUpTo municipality={municipality} />}
      <EditPlace key={id} place={place} reload={reload} isDisabled={!mayEdit} />
      {mayEdit && <OtherActions place={place} reload={reload} />}
    </>
  );
}

/** Says of a place that is no longer rated: since when, why, and where its signs lead. */
function Ended({ place: { retiredOn, retiredBecause, mergedInto } }: { place: PlaceOf }) {
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

/** What there is to know of a place at a glance: its state, its signs, and how much is published. */
function InShort({ place: { id, kind, state, codes, location } }: { place: PlaceOf }) {
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
          {codes.map((code) =>
            kind === 'ONLINE' ? (
              <span key={code} className="code">
                {spacedCode(code)}
              </span>
            ) : (
              <Link key={code} to={`/${slug}/signs/sign/${code}`} className="code">
                {spacedCode(code)}
              </Link>
            ),
          )}
        </dd>
      </div>
      <div>
        <dt>{texts.published}</dt>
        <dd>
          {wholeNumber(location.summary.count, language)} ·{' '}
          <Link to={`/${slug}/results/places/${id}`}>{texts.results}</Link>
        </dd>
      </div>
    </dl>
  );
}
