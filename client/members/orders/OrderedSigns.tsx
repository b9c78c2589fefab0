// The signs of an order, searched and in pages; where it comes, each with a field for the pieces that are damaged.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PrintOrderSignsDocument } from '../../generated/documents.ts';
import type { PrintOrderSignsQuery } from '../../generated/operations.ts';
import { spacedCode, whereOf, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useNextPage } from '../../parts/connection/useNextPage.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Pieces } from './Pieces.tsx';
import { useOrdersTexts } from './texts.ts';

type Listed = PrintOrderSignsQuery['printOrder']['signs']['nodes'][number];

type Damage = {
  damaged: Readonly<Record<string, number>>;
  onDamaged: (code: string, count: number) => void;
};

/** A search is worth a field from here on. */
const MANY = 10;

export function OrderedSigns({ orderId: id, ...damage }: { orderId: string } & Partial<Damage>) {
  const language = useLanguage();
  const { list, loading } = useTexts();
  const { delivery } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const [search, setSearch] = useState('');
  const { data, previousData, error, refetch, fetchMore } = useQuery(PrintOrderSignsDocument, {
    variables: { slug, language, id, search },
    fetchPolicy: 'cache-and-network',
  });
  const signs = (data ?? previousData)?.printOrder.signs;
  const { state, loadPage } = useNextPage(() =>
    fetchMore({
      variables: { after: signs?.pageInfo.endCursor ?? null },
      updateQuery: ({ printOrder: known }, { fetchMoreResult: { printOrder } }) => ({
        printOrder: {
          ...printOrder,
          signs: { ...printOrder.signs, nodes: [...known.signs.nodes, ...printOrder.signs.nodes] },
        },
      }),
    }),
  );
  const columns = useColumns(damage);
  const hasSearch = search !== '' || (signs?.nodes.length ?? 0) > MANY;
  return (
    <>
      {hasSearch && <SearchField label={delivery.search} value={search} onSearch={setSearch} />}
      <Unanswered answer={signs} error={error} onRetry={refetch} />
      {signs && signs.nodes.length > 0 && (
        <Table caption={delivery.list} columns={columns} rows={signs.nodes} keyOf={({ code }) => code} />
      )}
      {signs?.nodes.length === 0 && search !== '' && <p className="notice">{delivery.none}</p>}
      {state instanceof Error && <Problem error={state} onRetry={loadPage} />}
      {signs?.pageInfo.hasNextPage && (
        <div className="more">
          <Button onPress={loadPage} isPending={state === 'loading'}>
            {state === 'loading' ? loading : list.more}
          </Button>
        </div>
      )}
    </>
  );
}

function useColumns({ damaged, onDamaged }: Partial<Damage>): readonly [Column<Listed>, ...Column<Listed>[]] {
  const language = useLanguage();
  const { delivery } = useOrdersTexts();
  const { columns, damagedOf } = delivery;
  return [
    {
      key: 'name',
      title: columns.name,
      cell: ({ name, settlement, address }) => (
        <>
          {name}
          <small>{whereOf(settlement, address)}</small>
        </>
      ),
    },
    {
      key: 'code',
      title: columns.code,
      cell: ({ code }) => <span className="digits">{spacedCode(code)}</span>,
    },
    {
      key: 'quantity',
      title: columns.quantity,
      isNumber: true,
      cell: ({ quantity }) => wholeNumber(quantity, language),
    },
    {
      key: 'damaged',
      title: columns.damaged,
      isNumber: true,
      cell: ({ code, name, quantity, damaged: known }) =>
        onDamaged ? (
          <Pieces
            label={say(damagedOf, { name, code: spacedCode(code) })}
            value={damaged?.[code] ?? 0}
            smallest={0}
            largest={quantity}
            onChange={(count) => onDamaged(code, count ?? 0)}
          />
        ) : (
          wholeNumber(known, language)
        ),
    },
  ];
}
