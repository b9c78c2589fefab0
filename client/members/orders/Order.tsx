// The page of one order: what is ordered, how far it is, its test sheet, the link, what came, its papers, and calling it off.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { PrintOrderDocument, CancelPrintOrderDocument } from '../../generated/documents.ts';
import type { OrderedFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink, Button } from '../../parts/controls/Button.tsx';
import { Missing } from '../../parts/shell/Missing.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Delivery } from './Delivery.tsx';
import { Held } from './Held.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { StateBadge } from './OrdersTable.tsx';
import { ShopLink } from './ShopLink.tsx';
import { TestSheet } from './TestSheet.tsx';
import { isOpen, isUnprinted } from './states.ts';
import { Undo } from './Undo.tsx';
import { useOrdersTexts } from './texts.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { type OfOrder, useStep } from './useStep.ts';
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
  if (!order) return <Missing error={error} onRetry={refetch} />;
  const parts = { order, reload: refetch };
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/signs/orders`}>‹ {back}</Link>
      </p>
      <Title>{say(number, { number: String(order.number) })}</Title>
      <p>
        <StateBadge state={order.state} />
      </p>
      {order.state === 'CANCELLED' && <p className="notice">{one.cancelledLead}</p>}
      {!mayEdit && <p className="notice">{readOnly}</p>}
      <Undo {...parts} />
      {order.hold !== null && <Held {...parts} hold={order.hold} />}
      <Progress order={order} />
      {order.shopNote !== null && (
        <section>
          <h2>{one.shopNote}</h2>
          <p className="notice">{order.shopNote}</p>
        </section>
      )}
      {order.testSheet !== 'NOT_NEEDED' && order.state !== 'CANCELLED' && <TestSheet {...parts} />}
      <Delivery {...parts} />
      {order.state !== 'CANCELLED' && order.posters.length === 0 && <Papers order={order} />}
      {order.state !== 'CANCELLED' && <ShopLink {...parts} />}
      <OrderFacts order={order} />
      {mayEdit && isOpen(order.state) && <Cancelling {...parts} />}
    </>
  );
}

/** How far an order is: each step with its day, in the order in which they come. */
function Progress({ order }: { order: OrderedFragment }) {
  const language = useLanguage();
  const { one, states } = useOrdersTexts();
  const steps = [
    ['ORDERED', order.orderedOn],
    ['RECEIVED', order.receivedOn],
    ['PRINTED', order.printedOn],
    ['SHIPPED', order.shippedOn],
    ['DELIVERED', order.deliveredOn],
  ] as const;
  // What was cancelled comes no farther, and what the shop never told of an order that came is not to come any more.
  const shown = isOpen(order.state) ? steps : steps.filter(([, day]) => day !== null);
  return (
    <section>
      <h2>{one.progress}</h2>
      <ol className="steps">
        {shown.map(([state, day]) => (
          <li key={state} className={day === null ? undefined : 'done'}>
            {states[state]} <span>{day === null ? one.notYet : longDay(day, language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the signs of an order are put up with: labels, the list by settlement and address, and a round. */
function Papers({ order: { id } }: { order: OrderedFragment }) {
  const { one } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const mayRound = useMay('ROUNDS_EDIT');
  const files = `/members/files/orders/${slug}/${id}`;
  return (
    <section>
      <h2>{one.papers}</h2>
      <div className="actions">
        <a className="button quiet" href={`${files}/labels.pdf`} download>
          {one.labels}
        </a>
        <a className="button quiet" href={`${files}/mounting-list.pdf`} download>
          {one.mountingList}
        </a>
        {mayRound && <ButtonLink to={`/${slug}/signs/rounds/new?order=${id}`}>{one.round}</ButtonLink>}
      </div>
    </section>
  );
}

/** Calling an order off: asked first, and not possible once it is printed. */
function Cancelling({ order: { id, number, state, version }, reload }: OfOrder) {
  const { one } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const { isPending, failure, refusal, take } = useStep(CancelPrintOrderDocument, reload);
  if (!isUnprinted(state)) return null;

  const press = async () => {
    const title = say(one.cancelTitle, { number: String(number) });
    if (!(await ask({ title, lead: one.cancelLead, action: one.cancel }))) return;
    await take({ input: { municipality: slug, order: id, version } }, one.cancelled);
  };
  return (
    <div>
      {refusal && <p className="notice wrong">{refusal}</p>}
      {failure && <Problem error={failure} />}
      <Button weight="danger" isPending={isPending} onPress={press}>
        {one.cancel}
      </Button>
    </div>
  );
}
