// What is ordered: how it is made, when and where it is to come, and by whom.
import type { ordersBg } from '../../text/orders.bg.ts';
import type { OrderedFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useOrdersTexts } from './texts.ts';
import { FORMATS } from './values.ts';

/** A format in words; one's own as its size. */
function formatIn(formats: typeof ordersBg.formats, format: string): string {
  const known = FORMATS.find((each) => each === format);
  return known ? formats[known] : format;
}

export function OrderFacts({ order }: { order: OrderedFragment }) {
  const language = useLanguage();
  const { designs, fields, formats, list, one, pieces, presses, signs } = useOrdersTexts();
  const counted = [
    sayCount(signs, order.signCount, language),
    sayCount(pieces, order.pieceCount, language),
  ].join(', ');
  const facts = [
    [list.columns.signs, counted],
    [fields.format, formatIn(formats, order.format)],
    [fields.design, designs[order.design].name],
    [fields.press, presses[order.press].name],
    [fields.material, order.material ?? one.usual],
    [fields.dueOn, longDay(order.dueOn, language)],
    [fields.deliveryAddress, order.deliveryAddress],
    [fields.shopEmail, order.shopEmail],
    ...(order.note === null ? [] : [[fields.note, order.note]]),
    ...(order.manifestSha256 === null ? [] : [[one.manifest, order.manifestSha256]]),
  ];
  return (
    <section className="wide">
      <h2>{one.what}</h2>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="long">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
