// What the place is, whether it is still rated, and what stands beside it.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PlaceAboutFragment } from '../../../generated/operations.ts';
import { longDay } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { useMembership } from '../../../parts/shell/membership.ts';
import { useResultsAddress } from '../parts/useResultsAddress.ts';
import { usePlaceResultsTexts } from './texts.ts';

/** Below the heading. */
export function About({ location }: { location: PlaceAboutFragment }) {
  const { place } = usePlaceResultsTexts();
  const { category, settlement, address, registrationNumber, line, desk, tablet } = location;
  return (
    <>
      <p className="about">
        {[category.name, settlement.name, address, registrationNumber, line].filter(Boolean).join(' · ')}
      </p>
      {location.isRetired && <Retired managed={location.managed} />}
      {desk && (
        <p>
          {place.desk} <Other location={desk} />
        </p>
      )}
      {tablet && (
        <p>
          {place.tablet} <Other location={tablet} />
        </p>
      )}
    </>
  );
}

/** When and why it is out of use only those know who manage it. */
function Retired({ managed }: { managed: PlaceAboutFragment['managed'] }): ReactNode {
  const language = useLanguage();
  const { place } = usePlaceResultsTexts();
  const { retiredOn, retiredBecause, mergedInto } = managed ?? {};
  return (
    <div className="notice">
      <p>{retiredOn ? say(place.retired, { day: longDay(retiredOn, language) }) : place.retiredPlain}</p>
      {retiredBecause && <p>{say(place.because, { because: retiredBecause })}</p>}
      {mergedInto && (
        <p>
          {place.merged} <Other location={mergedInto} />
        </p>
      )}
    </div>
  );
}

/** The way to the results of another place, seen in the same way. */
function Other({ location: { id, name } }: { location: { readonly id: string; readonly name: string } }) {
  const { slug } = useMembership().municipality;
  const { query } = useResultsAddress();
  return <Link to={`/${slug}/results/places/${id}${query}`}>{name}</Link>;
}
