// The list of orders of signs: how far each is, and until when it is to come.
import { useQuery } from '@apollo/client/react';
import { PrintOrdersDocument } from '../../generated/documents.ts';
import type { PrintOrderState } from '../../generated/operations.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { PagedList } from '../../parts/controls/PagedList.tsx';
import { oneOf, useFilters } from '../../parts/controls/filters.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { OrdersTable } from './OrdersTable.tsx';
import { useOrdersTexts } from './texts.ts';

const WHICH = ['open', 'closed', 'all'] as const;
type Which = (typeof WHICH)[number];

const declared = { which: oneOf(WHICH, 'open') };

const STATES: Readonly<Record<Which, PrintOrderState[] | null>> = {
  open: ['ORDERED', 'RECEIVED', 'PRINTED', 'SHIPPED'],
  closed: ['DELIVERED', 'CANCELLED'],
  all: null,
};

export function Orders() {
  const { list } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('ORDERS_EDIT');
  const {
    filter: { which },
    change,
  } = useFilters(declared);
  const { data, previousData, error, refetch, fetchMore } = useQuery(PrintOrdersDocument, {
    variables: { slug, states: STATES[which] },
    // What was changed on another page of the app, or by the shop, is seen here.
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.printOrders;
  return (
    <>
      <Title>{list.title}</Title>
      <p>{list.lead}</p>
      {mayEdit && (
        <div className="actions">
          <ButtonLink to={`/${slug}/signs/orders/new`} weight="main">
            {list.new}
          </ButtonLink>
        </div>
      )}
      <div className="narrowing">
        <Choice
          label={list.which}
          value={which}
          options={WHICH.map((id) => ({ id, name: list[id] }))}
          onChange={(chosen) => change({ which: chosen })}
        />
      </div>
      <Unanswered answer={found} error={error} onRetry={refetch} />
      <PagedList list={found} load={(after) => fetchMore({ variables: { after } })}>
        {(rows) => <OrdersTable orders={rows} />}
      </PagedList>
      {found?.totalCount === 0 && <p className="notice">{which === 'all' ? list.first : list.none}</p>}
    </>
  );
}
