// The orders of a page, each with the way to it.
import { Link } from 'react-router';
import type { PrintOrdersQuery, PrintOrderState } from '../../generated/operations.ts';
import { longDay, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useInDays } from '../shell/days.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { isOpen } from './states.ts';
import { useOrdersTexts } from './texts.ts';
import { useCounted } from './useCounted.ts';
import '../style/orders.css';

type Listed = PrintOrdersQuery['printOrders']['nodes'][number];

export function OrdersTable({ orders }: { orders: readonly Listed[] }) {
  const { list } = useOrdersTexts();
  return <Table caption={list.caption} columns={useColumns()} rows={orders} keyOf={({ id }) => id} />;
}

export function StateBadge({ state }: { state: PrintOrderState }) {
  const { states } = useOrdersTexts();
  return <span className={`badge ${isOpen(state) ? 'on' : 'off'}`}>{states[state]}</span>;
}

function useColumns(): readonly [Column<Listed>, ...Column<Listed>[]] {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { list, number } = useOrdersTexts();
  const countedIn = useCounted();
  const today = useInDays()(0);
  const { columns } = list;
  return [
    {
      key: 'number',
      title: columns.number,
      cell: ({ id, number: count, orderedOn }) => (
        <>
          <Link to={`/${slug}/signs/orders/${id}`}>{say(number, { number: String(count) })}</Link>
          <small>{longDay(orderedOn, language)}</small>
        </>
      ),
    },
    {
      key: 'state',
      title: columns.state,
      cell: ({ state, testSheet, hold }) => (
        <>
          <StateBadge state={state} />
          {testSheet === 'WAITED' && isOpen(state) && <small>{list.waited}</small>}
          {hold?.answer === null && isOpen(state) && (
            <small className="late">{hold.reason === 'QUESTION' ? list.asked : list.cannot}</small>
          )}
        </>
      ),
    },
    {
      key: 'what',
      title: columns.what,
      isNumber: true,
      cell: (order) => {
        const count = order.posters.length || order.signCount;
        const more = order.pieceCount === count ? '' : ` (${wholeNumber(order.pieceCount, language)})`;
        return countedIn(order) + more;
      },
    },
    {
      key: 'dueOn',
      title: columns.dueOn,
      cell: ({ dueOn, state }) => (
        <>
          {longDay(dueOn, language)}
          {isOpen(state) && dueOn < today && <small className="late">{list.late}</small>}
        </>
      ),
    },
    { key: 'shop', title: columns.shop, cell: ({ shopEmail }) => <span className="long">{shopEmail}</span> },
  ];
}
