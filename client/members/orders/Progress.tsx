// How far an order is: each step with its day, in the order in which they come.
import type { OrderedFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useOrdersTexts } from './texts.ts';

export function Progress({ order }: { order: OrderedFragment }) {
  const language = useLanguage();
  const { one, states } = useOrdersTexts();
  const steps = [
    ['ORDERED', order.orderedOn],
    ['RECEIVED', order.receivedOn],
    ['PRINTED', order.printedOn],
    ['SHIPPED', order.shippedOn],
    ['DELIVERED', order.deliveredOn],
  ] as const;
  // What was cancelled comes no farther.
  const shown = order.state === 'CANCELLED' ? steps.filter(([, day]) => day !== null) : steps;
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
