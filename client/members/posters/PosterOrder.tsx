// The page of an order of a poster: reads what it is of and where the order before was printed; then the shop's link, once.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { LastOrderDocument, NamedPlaceDocument, PaperAddressDocument } from '../../generated/documents.ts';
import type { MadeOrderFragment } from '../../generated/operations.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { UnfitAddress } from '../../parts/paper-addresses/UnfitAddress.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { OrderMade } from '../orders/OrderMade.tsx';
import { USUAL_DAYS, valuesOf } from '../orders/values.ts';
import { usePlaceLists } from '../places/PlaceLists.tsx';
import { useInDays } from '../shell/days.ts';
import { orderedIn } from './ordered.ts';
import { PosterForm } from './PosterForm.tsx';
import type { PosterWish } from './take-poster.ts';
import { usePostersTexts } from './texts.ts';

export function PosterOrder() {
  const { ordering, title } = usePostersTexts();
  const { slug } = useMembership().municipality;
  const [query] = useSearchParams();
  const [made, setMade] = useState<MadeOrderFragment>();
  const wish = orderedIn(query);
  const posters = `/${slug}/places/posters`;
  if (made) return <OrderMade {...made} />;
  if (wish === null) return <Navigate to={posters} replace />;
  return (
    <>
      <p className="back">
        <Link to={posters}>‹ {title}</Link>
      </p>
      <Title>{ordering.title}</Title>
      <p className="lead">{ordering.lead}</p>
      <Beginning wish={wish} onMade={setMade} />
    </>
  );
}

/** The form, once it is known what the poster is of and where the order before was printed. */
function Beginning({ wish, onMade }: { wish: PosterWish; onMade: (made: MadeOrderFragment) => void }) {
  const { ordering } = usePostersTexts();
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const inDays = useInDays();
  const { category, location } = wish;
  const printed = useQuery(PaperAddressDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  const last = useQuery(LastOrderDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  const place = useQuery(NamedPlaceDocument, {
    variables: { slug, id: location ?? '', language },
    skip: location === null,
  });
  const services = usePlaceLists({ settlement: null, category });
  const error = printed.error ?? last.error ?? place.error ?? services.error;
  if (error) {
    const again = () =>
      Promise.all([
        printed.refetch(),
        last.refetch(),
        services.refetch(),
        location !== null && place.refetch(),
      ]);
    return <Problem error={error} onRetry={again} />;
  }
  if (!printed.data || !last.data || !services.lists || (location !== null && !place.data))
    return <Loading />;
  const { paperOrigin: address } = printed.data;
  if (address.problem !== null) return <UnfitAddress address={address} />;
  const service = services.lists.categories.find(({ id }) => id === category);
  const named = location === null ? service : place.data?.location;
  const isOfCity = location === null && category === null;
  if (!isOfCity && !named) return <Navigate to={`/${slug}/places/posters`} replace />;
  const [before] = last.data.printOrders.nodes;
  const values = valuesOf([], before, language, inDays(USUAL_DAYS));
  return (
    <PosterForm
      wish={wish}
      name={named?.name ?? ordering.city}
      initial={{ ...values, material: '' }}
      onMade={onMade}
    />
  );
}
