// What the signs of an order are put up with: labels, the list by settlement and address, and a round.
import type { OrderedFragment } from '../../generated/operations.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useOrdersTexts } from './texts.ts';

export function Papers({ order: { id } }: { order: OrderedFragment }) {
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
