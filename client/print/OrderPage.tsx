// A print shop's order: what to print, its files, by when and where to, and how far the shop says that it is.
import { CONTACT } from '../parts/page/ContactCard.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD, ownerName } from '../parts/page/Masthead.tsx';
import { longDay } from '../text/formats.ts';
import { printIn } from '../text/print.ts';
import { say, sayCount } from '../text/say.ts';
import { Delivery } from './Delivery.tsx';
import { Files } from './Files.tsx';
import { Hold, HoldForm } from './Hold.tsx';
import { ReportForm } from './ReportForm.tsx';
import { Specification } from './Specification.tsx';
import { Undo } from './Undo.tsx';
import type { ShopPage } from './shop-page.ts';

export const SHOP_ORDER_PAGE = /* GraphQL */ `
  query ShopOrderPage($language: String!) {
    shopOrder {
      number
      state
      steps
      offered
      format
      dueOn
      deliveryAddress
      contact
      proofBy
      finishing {
        lamination
        corners
        fixing
        packing
        outdoorYears
      }
      note
      shopNote
      hold {
        reason
        text
        answer
      }
      waybill
      waybillUrl
      undoableUntil
      undone
      undoneAt
      language
      testSheet
      testSheetNote
      manifestSha256
      orderedOn
      receivedOn
      printedOn
      shippedOn
      deliveredOn
      damagedCount
      posters {
        kind
        month
        name
        settlement
        quantity
      }
      quantities {
        quantity
        signs
      }
      specification {
        width
        height
        bleed
        standard
        condition
        mostInk
        material
        cutName
        tactilePlate
        isFolded
        hasMarks
        sheet {
          width
          height
        }
      }
      municipality {
        ...Masthead
        timeZone
        about {
          controller {
            ...Contact
          }
        }
      }
    }
  }
  ${MASTHEAD}
  ${CONTACT}
`;

export function OrderPage(page: ShopPage) {
  const { context, order } = page;
  const { language } = context;
  const texts = printIn(language);
  const { municipality, quantities, dueOn, testSheet } = order;
  const { posters } = order;
  const isOfPosters = posters.length > 0;
  const title = say(isOfPosters ? texts.posterTitle : texts.title, { number: String(order.number) });
  const pieces =
    quantities.reduce((sum, each) => sum + each.quantity * each.signs, 0) +
    posters.reduce((sum, each) => sum + each.quantity, 0);
  const signs = quantities.reduce((sum, each) => sum + each.signs, 0);
  const lead = say(texts.lead, {
    municipality: ownerName({ context, municipality }),
    pieces: sayCount(texts.pieces, pieces, language),
    signs: isOfPosters
      ? sayCount(texts.posters, posters.length, language)
      : sayCount(texts.signs, signs, language),
    day: longDay(dueOn, language),
  });
  return (
    <Layout context={context} title={title} municipality={municipality} shape="paper">
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{lead}</p>
      {page.said && (
        <p className="notice" role="status">
          {page.said}
        </p>
      )}
      <Undo {...page} />
      {order.offered === 'NOTHING' && <p className="notice">{texts.cancelled}</p>}
      {order.deliveredOn && <Delivered {...page} />}
      {order.offered !== 'NOTHING' && !order.deliveredOn && testSheet !== 'NOT_NEEDED' && <Sheet {...page} />}
      {order.hold && <Hold {...page} />}
      <Progress {...page} />
      <Specification {...page} />
      {order.offered !== 'NOTHING' && <Files {...page} />}
      <Delivery {...page} />
      {order.offered !== 'NOTHING' && <ReportForm {...page} />}
      {order.offered !== 'NOTHING' && !order.deliveredOn && <HoldForm {...page} />}
    </Layout>
  );
}

/** That it came, and how. */
function Delivered({ context: { language }, order: { deliveredOn, damagedCount } }: ShopPage) {
  const { delivered, damaged } = printIn(language);
  return (
    <p className="notice">
      {say(delivered, { day: longDay(deliveredOn ?? '', language) })}
      {damagedCount > 0 && ` ${sayCount(damaged, damagedCount, language)}`}
    </p>
  );
}

/** What of the test sheet, and why. */
function Sheet({ context, order: { testSheet, testSheetNote } }: ShopPage) {
  const { sheet } = printIn(context.language);
  if (testSheet === 'NOT_NEEDED') return null;
  return (
    <div className="notice">
      {testSheet !== 'APPROVED' && <h2>{sheet.title}</h2>}
      <p>{sheet[testSheet]}</p>
      {testSheetNote && <p>{say(sheet.note, { note: testSheetNote })}</p>}
    </div>
  );
}

/** How far an order is: its steps in their order, each with its day. */
function Progress({ context: { language }, order }: ShopPage) {
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
  const number = order.waybill ?? order.waybillUrl;
  const waybill = number && say(texts.waybill, { number });
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
      {order.offered !== 'NOTHING' && order.steps.length > 0 && (
        <p className="jump">
          <a href="#report">{texts.report.title}</a>
        </p>
      )}
      {order.shopNote && <p className="said">{order.shopNote}</p>}
      {waybill && (
        <p className="long">
          {order.waybillUrl ? (
            <a href={order.waybillUrl} rel="noreferrer external">
              {waybill}
            </a>
          ) : (
            waybill
          )}
        </p>
      )}
    </section>
  );
}
