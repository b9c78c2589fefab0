// How far an order is: its steps in their order, each with its day.
import { longDay } from '../text/formats.ts';
import { printIn } from '../text/print.ts';
import type { ShopPage } from './shop-page.ts';

export function Progress({ context: { language }, order }: ShopPage) {
  const texts = printIn(language);
  const steps = [
    ['ORDERED', order.orderedOn],
    ['RECEIVED', order.receivedOn],
    ['PRINTED', order.printedOn],
    ['SHIPPED', order.shippedOn],
    ['DELIVERED', order.deliveredOn],
  ] as const;
  // What the shop never told of an order that came is not to come any more; that it comes is the municipality's to tell.
  const told = steps.filter(([state, day]) => day !== null || (!order.deliveredOn && state !== 'DELIVERED'));
  return (
    <section>
      <h2>{texts.progress}</h2>
      <ol className="steps">
        {told.map(([state, day]) => (
          <li
            key={state}
            className={day ? 'done' : 'coming'}
            aria-current={state === order.state ? 'step' : undefined}
          >
            <strong>{texts.states[state]}</strong>
            <span>{day ? longDay(day, language) : texts.notYet}</span>
          </li>
        ))}
      </ol>
      {order.shopNote && <p className="said">{order.shopNote}</p>}
    </section>
  );
}
