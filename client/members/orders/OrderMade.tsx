// The page of an order that was just made: its number, the shop's link, once, and the way to the order.
import type { MadeOrderFragment } from '../../generated/operations.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { ShownLink } from './ShownLink.tsx';
import { useOrdersTexts } from './texts.ts';

export function OrderMade({ order, link }: Pick<MadeOrderFragment, 'order' | 'link'>) {
  const { create, link: texts } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  return (
    <>
      <Title>{say(texts.made, { number: String(order.number) })}</Title>
      <ShownLink {...link} email={order.shopEmail} />
      <div className="actions">
        <ButtonLink to={`/${slug}/signs/orders/${order.id}`}>{create.to}</ButtonLink>
      </div>
    </>
  );
}
