// The places, or the vehicles, of a table of results, page by page; each leads to its own page.
import { Link } from 'react-router';
import type { PlaceTableQuery } from '../../generated/operations.ts';
import { More } from '../../parts/controls/More.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { HowLong } from '../results/parts/HowLong.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Nothing } from './Nothing.tsx';
import { ResultTable } from './ResultTable.tsx';
import { useTablesTexts } from './texts.ts';
import { useTableAddress } from './useTableAddress.ts';
import { WhyThisOrder } from './WhyThisOrder.tsx';

type Table = PlaceTableQuery['placeResults'];
type Props = { table: Table; title: string; loadMore: (after: string | null) => Promise<unknown> };

export function PlaceRows({ table, title, loadMore }: Props) {
  const { places } = useTablesTexts();
  const { query } = useResultsAddress();
  const { line } = useTableAddress().filter;
  const { slug } = useMembership().municipality;
  const { nodes, totalCount, pageInfo } = table;
  if (totalCount === 0)
    return (
      <Nothing title={places.none} lead={places.noneLead}>
        <ButtonLink to={`?${new URLSearchParams(line === null ? {} : { by: 'lines', line })}`}>
          {places.clear}
        </ButtonLink>
      </Nothing>
    );
  const rows = nodes.map(({ location, result, pace, rank, response }) => ({
    key: location.id,
    place: location,
    result,
    rank,
    response,
    waiting: <HowLong pace={pace} size="row" />,
    name: (
      <>
        <Link to={`/${slug}/results/places/${location.id}${query}`}>{location.name}</Link>
        <small>{[location.settlement.name, location.category.name].join(' · ')}</small>
      </>
    ),
  }));
  return (
    <>
      <ResultTable heading={table} title={title} rows={rows} />
      <More shown={nodes.length} total={totalCount} load={() => loadMore(pageInfo.endCursor)} />
      <WhyThisOrder />
    </>
  );
}
