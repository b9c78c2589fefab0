// Says to which place the openings are narrowed, leads to its results, and back to all places.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { OpeningsPlaceDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useOpeningsTexts } from '../../parts/openings/texts.ts';
import { useOpeningsAddress } from './useOpeningsAddress.ts';

/** Where it cannot be asked for, the list says why. */
export function OfPlace({ id }: { id: string }) {
  const { place } = useOpeningsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { query } = useResultsAddress();
  const { hrefFor } = useOpeningsAddress();
  const { data } = useQuery(OpeningsPlaceDocument, { variables: { slug, location: id, language } });
  return (
    <div className="notice of-place">
      {data?.location === null && <p>{place.unknown}</p>}
      {data?.location && (
        <p>
          {place.only} <Link to={`/${slug}/results/places/${id}${query}`}>{data.location.name}</Link>
        </p>
      )}
      <div className="actions">
        <ButtonLink to={hrefFor({ location: null })}>{place.all}</ButtonLink>
      </div>
    </div>
  );
}
