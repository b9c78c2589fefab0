// A table of results: figures, how they changed, and twelve months as a line; or the months as numbers.
import { Suspense } from 'react';
import type { ResultRowFragment, TableRankingFragment } from '../../generated/operations.ts';
import { Shares } from '../../charts/Shares.tsx';
import { average, longDay, signed, wholeNumber } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { RowDeeds } from '../deeds/RowDeeds.tsx';
import { useMayDo } from '../deeds/useMayDo.ts';
import type { MonthTableProps, Row } from './MonthTable.tsx';
import { Ranking } from './Ranking.tsx';
import { RankSpan } from './RankSpan.tsx';
import { RateSpan } from './RateSpan.tsx';
import { sortedBy } from './sorted.ts';
import { fittingScale } from '../../charts/scale.ts';
import { Sparkline } from './Sparkline.tsx';
import { useTablesTexts } from './texts.ts';
import { useTableAddress } from './useTableAddress.ts';
import { Unvisited } from '../visits/Unvisited.tsx';
import '../../parts/style/results-tables.css';

// Fetched where months are asked for as numbers.
const MonthTable = lazyComponent<MonthTableProps>(async () => (await import('./MonthTable.tsx')).MonthTable);

/** What every table says once. */
export interface Heading {
  /** The first days of the months of its small lines. */
  readonly months: readonly string[];
  /** The period before. */
  readonly compared: { readonly from: string; readonly to: string } | null;
  readonly ranking: TableRankingFragment | null;
  /** Of how many rows with ratings no visitors are known. */
  readonly unvisited: number;
}

type Props = {
  heading: Heading;
  /** What a row is: "Place". */
  title: string;
  rows: readonly Row[];
};

export function ResultTable({ heading, title, rows }: Props) {
  const language = useLanguage();
  const texts = useTablesTexts();
  const { sort, inNumbers } = useTableAddress().filter;
  const columns = useColumns(title, heading, rows);
  const { compared } = heading;
  const caption = say(texts.caption, { sort: texts.sorts[sort] });
  if (inNumbers)
    return (
      <Suspense>
        <MonthTable
          key={heading.months.length}
          caption={caption}
          title={title}
          months={heading.months}
          rows={rows}
        />
      </Suspense>
    );
  return (
    <>
      <Table caption={caption} isOfFigures columns={columns} rows={rows} keyOf={({ key }) => key} />
      <Ranking ranking={heading.ranking} />
      <Unvisited count={heading.unvisited} isAll={rows.every(({ response }) => response === null)} />
      {compared && (
        <p className="small">
          {say(texts.compared, {
            from: longDay(compared.from, language),
            to: longDay(compared.to, language),
          })}
        </p>
      )}
    </>
  );
}

function useColumns(
  title: string,
  { months, ranking }: Heading,
  rows: readonly Row[],
): readonly [Column<Row>, ...Column<Row>[]] {
  const wording = useFigureWording();
  const { language } = wording;
  const { columns } = useTablesTexts();
  const mayDo = useMayDo();
  const { filter, hrefFor } = useTableAddress();
  const sorted = (key: Parameters<typeof sortedBy>[0]) =>
    sortedBy(key, filter.sort, (sort) => hrefFor({ sort }));
  // One scale for all: lines below each other are compared.
  const scale = fittingScale(
    rows.flatMap(({ result }) =>
      result.monthlyAverages.filter((_, at) => (result.monthlyCounts[at] ?? 0) > 0),
    ),
  );
  return [
    { key: 'name', title, sort: sorted('name'), cell: ({ name }) => name },
    {
      key: 'average',
      title: columns.average,
      sort: sorted('average'),
      cell: ({ result, waiting }) => (
        <>
          <Figure summary={result} size="line" />
          {result.count === 0 && waiting && <> · {waiting}</>}
        </>
      ),
    },
    {
      key: 'count',
      title: columns.count,
      isNumber: true,
      sort: sorted('count'),
      cell: ({ result, response }) =>
        result.count > 0 && (
          <>
            {wholeNumber(result.count, language)} <RateSpan response={response} />
          </>
        ),
    },
    ...(ranking
      ? [
          {
            key: 'rank',
            title: columns.rank,
            cell: ({ rank }: Row) => rank && <RankSpan rank={rank} rows={ranking.rows} />,
          },
        ]
      : []),
    {
      key: 'shares',
      title: columns.shares,
      cell: ({ result: { bottomShare, topShare } }) =>
        bottomShare !== null &&
        topShare !== null && <Shares wording={wording} bottom={bottomShare} top={topShare} />,
    },
    {
      key: 'change',
      title: columns.change,
      sort: sorted('change'),
      cell: ({ result }) => result.count > 0 && <Change result={result} />,
    },
    {
      key: 'months',
      title: columns.months,
      cell: ({ result: { monthlyCounts, monthlyAverages } }) => (
        <Sparkline months={months} counts={monthlyCounts} averages={monthlyAverages} scale={scale} />
      ),
    },
    ...(mayDo && rows.some(({ place }) => place)
      ? [
          {
            key: 'deeds',
            title: '',
            isPlain: true,
            cell: ({ place }: Row) => place && <RowDeeds place={place} />,
          },
        ]
      : []),
  ];
}

/**
 * How much an average changed since the period before, and whether that may be chance; what it was then is told to whoever
 * points at it. The sign says which way; nothing is said by colour.
 */
function Change({ result: { change, before } }: { result: ResultRowFragment }) {
  const texts = useTablesTexts();
  const { language, texts: figures } = useFigureWording();
  if (change === null || !before || before.average === null)
    return <small className="not-enough">{texts.noBefore}</small>;
  const earlier = say(texts.before, {
    average: average(before.average, language),
    answers: sayCount(figures.results.answers, before.count, language),
  });
  return (
    <span className={change.verdict === 'UNLIKELY' ? 'change unlikely' : 'change'} title={earlier}>
      {signed(change.amount, language)} <small>{texts.verdicts[change.verdict]}</small>
      <span className="hidden">{earlier}</span>
    </span>
  );
}
