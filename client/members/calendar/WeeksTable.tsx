// The table behind the calendar: a row a week in which something was published, the latest first.
import { average, longDay, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import type { Block, Cell } from './grid.ts';
import { useCalendarTexts } from './texts.ts';
import { sundayOf, weekOf } from './weeks.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly cell: Cell;
}

/** `isNamed`: rows are of several services, and each says of which. */
export function WeeksTable({ blocks, isNamed }: { blocks: readonly Block[]; isNamed: boolean }) {
  const texts = useCalendarTexts();
  const language = useLanguage();
  const { results } = useFigureWording().texts;
  const rows: Row[] = blocks
    .flatMap(({ key, numbers, lines }) =>
      lines.flatMap((line) =>
        numbers.flatMap((number) => {
          const cell = line.cells.get(number);
          return cell ? [{ key: `${key}/${line.key}/${number}`, name: line.name, cell }] : [];
        }),
      ),
    )
    .toSorted((a, b) => (a.cell.start < b.cell.start ? 1 : a.cell.start > b.cell.start ? -1 : 0));
  const written = (value: number) => average(value, language);
  const columns: readonly [Column<Row>, ...Column<Row>[]] = [
    {
      key: 'week',
      title: texts.week,
      cell: ({ cell: { start } }) => {
        const { year, number } = weekOf(start);
        return `${year} · ${number}`;
      },
    },
    {
      key: 'days',
      title: texts.days,
      cell: ({ cell: { start } }) =>
        say(texts.between, { from: longDay(start, language), to: longDay(sundayOf(start), language) }),
    },
    ...(isNamed ? [{ key: 'name', title: texts.category, cell: ({ name }: Row) => name }] : []),
    { key: 'average', title: texts.average, isNumber: true, cell: ({ cell }) => written(cell.average) },
    {
      key: 'chance',
      title: texts.chance,
      isNumber: true,
      cell: ({ cell: { lower, upper } }) =>
        say(results.range, { lower: written(lower), upper: written(upper) }),
    },
    {
      key: 'count',
      title: texts.count,
      isNumber: true,
      cell: ({ cell }) => wholeNumber(cell.count, language),
    },
  ];
  return (
    <Disclosure title={texts.table}>
      <Table caption={texts.title} columns={columns} rows={rows} keyOf={({ key }) => key} />
    </Disclosure>
  );
}
