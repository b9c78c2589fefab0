// The posters of an order: which, of what, of which month, and how many.
import type { OrderedFragment } from '../../generated/operations.ts';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { month as monthIn, wholeNumber } from '../../text/formats.ts';
import { useOrdersTexts } from './texts.ts';

type Listed = OrderedFragment['posters'][number];

export function OrderedPosters({ order: { posters } }: { order: Pick<OrderedFragment, 'posters'> }) {
  const { delivery } = useOrdersTexts();
  return (
    <Table
      caption={delivery.posters}
      columns={useColumns()}
      rows={posters}
      keyOf={(poster) => String(posters.indexOf(poster))}
    />
  );
}

function useColumns(): readonly [Column<Listed>, ...Column<Listed>[]] {
  const language = useLanguage();
  const { columns, posterKinds: kinds } = useOrdersTexts().delivery;
  return [
    {
      key: 'name',
      title: columns.poster,
      cell: ({ name, settlement }) => (
        <>
          {name}
          {settlement !== null && <small>{settlement}</small>}
        </>
      ),
    },
    {
      key: 'kind',
      title: columns.tells,
      cell: ({ kind, month }) => (
        <>
          {kinds[kind]}
          <small>{monthIn(month, language)}</small>
        </>
      ),
    },
    {
      key: 'quantity',
      title: columns.quantity,
      isNumber: true,
      cell: ({ quantity }) => wholeNumber(quantity, language),
    },
  ];
}
