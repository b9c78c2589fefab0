// The page of a new order: reads what it begins with, lets a member fill it in, and shows the shop's link, once.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  LastOrderDocument,
  OrderableSignsDocument,
  PaperAddressDocument,
} from '../../generated/documents.ts';
import type { MadeOrderFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useInDays } from '../shell/days.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { UnfitAddress } from '../../parts/paper-addresses/UnfitAddress.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { filterOf, variablesOf } from './filter.ts';
import { OrderForm } from './OrderForm.tsx';
import { OrderMade } from './OrderMade.tsx';
import { useOrdersTexts } from './texts.ts';
import { USUAL_DAYS, valuesOf } from './values.ts';
import '../style/orders.css';

export function NewOrder() {
  const { back, create } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const [made, setMade] = useState<MadeOrderFragment>();
  if (made) return <OrderMade {...made} />;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/signs/orders`}>‹ {back}</Link>
      </p>
      <Title>{create.title}</Title>
      <p className="lead">{create.lead}</p>
      <Beginning onMade={setMade} />
    </>
  );
}

/** The form, once it is known what it begins with: the order before, and the signs that the address names. */
function Beginning({ onMade }: { onMade: (made: MadeOrderFragment) => void }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const inDays = useInDays();
  const [query] = useSearchParams();
  const [{ filter, isChosen }] = useState(() => filterOf(query));
  const printed = useQuery(PaperAddressDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  const last = useQuery(LastOrderDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  const named = useQuery(OrderableSignsDocument, {
    variables: { slug, language, ...variablesOf(filter) },
    skip: !isChosen,
    fetchPolicy: 'network-only',
  });
  const error = printed.error ?? last.error ?? named.error;
  if (error)
    return (
      <Problem
        error={error}
        onRetry={() => Promise.all([printed.refetch(), last.refetch(), isChosen && named.refetch()])}
      />
    );
  if (!printed.data || !last.data || (isChosen && !named.data)) return <Loading />;
  const { paperOrigin: address } = printed.data;
  if (address.problem !== null) return <UnfitAddress address={address} />;
  const codes = named.data?.orderableSigns.signs.map(({ code }) => code) ?? [];
  const [before] = last.data.printOrders.nodes;
  return (
    <OrderForm
      initial={valuesOf(codes, before, language, inDays(USUAL_DAYS))}
      hasLast={!!before}
      filter={filter}
      onMade={onMade}
    />
  );
}
