// The page of one order: how far it is, its test sheet, the shop's link, what came, and what its signs are put up with.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { PrintOrderDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { codeOf, Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Cancelling } from './Cancelling.tsx';
import { Delivery } from './Delivery.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { StateBadge } from './OrdersTable.tsx';
import { Papers } from './Papers.tsx';
import { ShopLink } from './ShopLink.tsx';
import { Progress } from './Progress.tsx';
import { TestSheet } from './TestSheet.tsx';
import { isOpen } from './states.ts';
import { useOrdersTexts } from './texts.ts';
import '../style/orders.css';

export function Order() {
  const { id = '' } = useParams();
  const { back, number, one, readOnly } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('ORDERS_EDIT');
  // Not what the browser remembers: the shop changes it too.
  const { data, previousData, error, refetch } = useQuery(PrintOrderDocument, {
    variables: { slug, id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const order = (data ?? previousData)?.printOrder;
  if (!order && error)
    return codeOf(error) === 'NOT_FOUND' ? <NotFound /> : <Problem error={error} onRetry={refetch} />;
  if (!order) return <Loading />;
  const parts = { order, reload: refetch };
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/signs/orders`}>‹ {back}</Link>
      </p>
      <Title>{say(number, { number: order.id })}</Title>
      <p>
        <StateBadge state={order.state} />
      </p>
      {order.state === 'CANCELLED' && <p className="notice">{one.cancelledLead}</p>}
      {!mayEdit && <p className="notice">{readOnly}</p>}
      <Progress order={order} />
      {order.shopNote !== null && (
        <section>
          <h2>{one.shopNote}</h2>
          <p className="notice">{order.shopNote}</p>
        </section>
      )}
      {order.testSheet !== 'NOT_NEEDED' && order.state !== 'CANCELLED' && <TestSheet {...parts} />}
      <Delivery {...parts} />
      {order.state !== 'CANCELLED' && <Papers order={order} />}
      {order.state !== 'CANCELLED' && <ShopLink {...parts} />}
      <OrderFacts order={order} />
      {mayEdit && isOpen(order.state) && <Cancelling {...parts} />}
    </>
  );
}
