// What came of an order: says that it did and what is damaged; later shows it, with the way to order that again.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DeliverPrintOrderDocument, PrintOrderSignsDocument } from '../../generated/documents.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { isUnprinted, mayCome } from './states.ts';
import { OrderedPosters } from './OrderedPosters.tsx';
import { OrderedSigns } from './OrderedSigns.tsx';
import { useOrdersTexts } from './texts.ts';
import { type OfOrder, useStep } from './useStep.ts';

export function Delivery({ order, reload }: OfOrder) {
  const { delivery } = useOrdersTexts();
  const mayEdit = useMay('ORDERS_EDIT');
  if (mayEdit && mayCome(order.state, order.testSheet)) return <Arriving order={order} reload={reload} />;
  const isOfPosters = order.posters.length > 0;
  return (
    <section className="wide">
      <h2>{isOfPosters ? delivery.posters : delivery.signs}</h2>
      {isOfPosters ? (
        <OrderedPosters order={order} />
      ) : (
        <>
          {order.state === 'DELIVERED' && <Came order={order} />}
          <OrderedSigns orderId={order.id} />
        </>
      )}
    </section>
  );
}

function Arriving({ order, reload }: OfOrder) {
  const { id, state, version } = order;
  const isOfPosters = order.posters.length > 0;
  const language = useLanguage();
  const { delivery } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const [damaged, setDamaged] = useState<Readonly<Record<string, number>>>({});
  const { isPending, failure, refusal, take } = useStep(DeliverPrintOrderDocument, reload);
  const found = Object.entries(damaged).filter(([, count]) => count > 0);
  const count = found.reduce((sum, [, each]) => sum + each, 0);

  const press = () => {
    const all = found.map(([code, each]) => ({ code, count: each }));
    const input = { municipality: slug, order: id, version, damaged: all };
    return take({ input }, delivery.delivered);
  };
  return (
    <section className="wide">
      <h2>{delivery.title}</h2>
      <p>{isOfPosters ? delivery.posterLead : delivery.lead}</p>
      {refusal && <p className="notice wrong">{refusal}</p>}
      {failure && <Problem error={failure} />}
      <div className="actions">
        {/* What is not printed yet hardly came; but a shop may never say that it is. */}
        <Button weight={isUnprinted(state) ? 'quiet' : 'main'} isPending={isPending} onPress={press}>
          {count === 0 ? delivery.deliver : sayCount(delivery.deliverDamaged, count, language)}
        </Button>
      </div>
      {isOfPosters ? (
        <OrderedPosters order={order} />
      ) : (
        <OrderedSigns
          orderId={id}
          damaged={damaged}
          onDamaged={(code, each) => setDamaged((before) => ({ ...before, [code]: each }))}
        />
      )}
    </section>
  );
}

/** How much of it is damaged, and the way to order it again: a hundred signs at a time. */
function Came({ order: { id, damagedCount } }: Pick<OfOrder, 'order'>) {
  const language = useLanguage();
  const { delivery } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('ORDERS_EDIT');
  const { data } = useQuery(PrintOrderSignsDocument, {
    variables: { slug, language, id, isDamaged: true },
    skip: damagedCount === 0,
  });
  const codes = data?.printOrder.signs.nodes.map(({ code }) => code) ?? [];
  if (damagedCount === 0) return <p>{delivery.allWhole}</p>;
  return (
    <>
      <p>{sayCount(delivery.damaged, damagedCount, language)}</p>
      {mayEdit && codes.length > 0 && (
        <div className="actions">
          <ButtonLink to={`/${slug}/signs/orders/new?${codes.map((code) => `code=${code}`).join('&')}`}>
            {delivery.reprint}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
