// A table of results: figures, how they changed, and twelve months as a line; or the months as numbers.
import type { ResultRowFragment } from '../../generated/operations.ts';
import { average, longDay, percent, signed } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { MonthTable, type Row } from './MonthTable.tsx';
import { Sparkline } from './Sparkline.tsx';
import { useTablesTexts } from './texts.ts';
import { useTableAddress } from './useTableAddress.ts';
import '../../parts/style/results-tables.css';

/** What every table says once. */
export interface Heading {
  /** The first days of the months of its small lines. */
  readonly months: readonly string[];
  /** The period before. */
  readonly compared: { readonly from: string; readonly to: string } | null;
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
  const columns = useColumns(title, heading.months);
  const { compared } = heading;
  const caption = say(texts.caption, { sort: texts.sorts[sort] });
  return (
    <>
      {compared && !inNumbers && (
        <p className="small">
          {say(texts.compared, {
            from: longDay(compared.from, language),
            to: longDay(compared.to, language),
          })}
        </p>
      )}
      {inNumbers ? (
        <MonthTable caption={caption} title={title} months={heading.months} rows={rows} />
      ) : (
        <Table caption={caption} columns={columns} rows={rows} keyOf={({ key }) => key} />
      )}
    </>
  );
}

function useColumns(title: string, months: readonly string[]): readonly [Column<Row>, ...Column<Row>[]] {
  const language = useLanguage();
  const { columns } = useTablesTexts();
  const share = (value: number | null) => value !== null && percent(value, language);
  return [
    { key: 'name', title, cell: ({ name }) => name },
    {
      key: 'average',
      title: columns.average,
      cell: ({ result, waiting }) => (
        <>
          <Figure summary={result} />
          {result.count === 0 && waiting}
        </>
      ),
    },
    {
      key: 'top',
      title: columns.top,
      isNumber: true,
      cell: ({ result }) => share(result.topShare),
    },
    {
      key: 'bottom',
      title: columns.bottom,
      isNumber: true,
      cell: ({ result }) => share(result.bottomShare),
    },
    {
      key: 'change',
      title: columns.change,
      cell: ({ result }) => result.count > 0 && <Change result={result} />,
    },
    {
      key: 'months',
      title: columns.months,
      cell: ({ result: { monthlyCounts, monthlyAverages } }) => (
        <Sparkline months={months} counts={monthlyCounts} averages={monthlyAverages} />
      ),
    },
  ];
}

/**
 * How much an average changed since the period before, with what it was then. The sign says which way; nothing is said
 * by colour.
 */
function Change({ result: { change, before } }: { result: ResultRowFragment }) {
  const texts = useTablesTexts();
  const { language, texts: figures } = useFigureWording();
  if (change === null || !before || before.average === null)
    return <small className="not-enough">{texts.noBefore}</small>;
  return (
    <>
      <span className="change">{signed(change.amount, language)}</span>
      <small>
        {say(texts.before, {
          average: average(before.average, language),
          answers: sayCount(figures.results.answers, before.count, language),
        })}
      </small>
      {change.isUnlikely && <small className="unlikely">{texts.unlikely}</small>}
    </>
  );
}
