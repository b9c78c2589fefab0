// What is ordered: how it is made and finished, when and where it is to come, and by whom.
import type { OrderedFragment } from '../../generated/operations.ts';
import { longDay, unbrokenUnits, wholeNumber } from '../../text/formats.ts';
import type { ordersBg } from '../../text/orders.bg.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useOrdersTexts } from './texts.ts';
import { useCounted } from './useCounted.ts';
import { FORMATS } from './values.ts';

/** A format in words; one's own as its size. */
export function formatIn(formats: typeof ordersBg.formats, format: string): string {
  const known = FORMATS.find((each) => each === format);
  return known ? formats[known] : format;
}

export function OrderFacts({ order }: { order: OrderedFragment }) {
  const language = useLanguage();
  const { designs, fields, finishing, formats, list, one, pieces, presses } = useOrdersTexts();
  const countedIn = useCounted();
  const { lamination, corners, fixing, packing, outdoorYears } = order.finishing;
  const isOfPosters = order.posters.length > 0;
  const counted = [countedIn(order), sayCount(pieces, order.pieceCount, language)].join(', ');
  const facts: readonly (readonly [string, string | null])[] = [
    [list.columns.what, counted],
    [fields.format, isOfPosters ? order.format.toUpperCase() : formatIn(formats, order.format)],
    [fields.design, isOfPosters ? null : designs[order.design].name],
    [fields.press, isOfPosters ? null : presses[order.press].name],
    [fields.tactile, order.isTactile ? one.tactile : null],
    [fields.material, unbrokenUnits(order.material ?? say(one.usual, { material: order.usualMaterial }))],
    [fields.lamination, lamination && finishing.laminations[lamination]],
    [fields.corners, corners && finishing.corners[corners]],
    [fields.fixing, fixing && finishing.fixings[fixing]],
    [fields.outdoorYears, outdoorYears === null ? null : wholeNumber(outdoorYears, language)],
    [fields.packing, packing && finishing.packings[packing]],
    [fields.dueOn, longDay(order.dueOn, language)],
    [fields.deliveryAddress, order.deliveryAddress],
    [fields.contact, order.contact],
    [fields.proofBy, order.proofBy],
    [fields.shopEmail, order.shopEmail],
    [fields.note, order.note],
    [one.waybill, order.waybill ?? order.waybillUrl],
    [one.manifest, order.manifestSha256],
  ];
  return (
    <section className="wide ordered">
      <h2>{one.what}</h2>
      <dl className="facts">
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="long">
                  {label === one.waybill && order.waybillUrl !== null ? (
                    <a href={order.waybillUrl} rel="noreferrer">
                      {value}
                    </a>
                  ) : (
                    value
                  )}
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
