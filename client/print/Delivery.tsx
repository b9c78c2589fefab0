// By when an order is to come, where to, and whom its print shop asks.
import { ContactCard } from '../parts/page/ContactCard.tsx';
import { longDay } from '../text/formats.ts';
import { printIn } from '../text/print.ts';
import type { ShopPage } from './shop-page.ts';

export function Delivery({ context, order }: ShopPage) {
  const { delivery } = printIn(context.language);
  const contact = order.municipality.about?.controller ?? null;
  return (
    <section>
      <h2>{delivery.title}</h2>
      <dl className="facts">
        <div>
          <dt>{delivery.due}</dt>
          <dd>{longDay(order.dueOn, context.language)}</dd>
        </div>
        <div>
          <dt>{delivery.address}</dt>
          <dd>{order.deliveryAddress}</dd>
        </div>
        {order.contact && (
          <div>
            <dt>{delivery.person}</dt>
            <dd>{order.contact}</dd>
          </div>
        )}
        {order.proofBy && (
          <div>
            <dt>{delivery.proofBy}</dt>
            <dd>{order.proofBy}</dd>
          </div>
        )}
        {order.note && (
          <div>
            <dt>{delivery.note}</dt>
            <dd>{order.note}</dd>
          </div>
        )}
        {contact && (
          <div>
            <dt>{delivery.contact}</dt>
            <dd>
              <ContactCard contact={contact} texts={context.texts.papers.contact} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
