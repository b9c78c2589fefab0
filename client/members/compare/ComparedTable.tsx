// The table behind a comparison.
import { shareOf } from '../../charts/counts.ts';
import { average, percent, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useFigureWording, useResultsTexts } from '../../parts/results/texts.ts';
import type { Item } from './items.ts';
import { useCompareTexts } from './texts.ts';

/** Folded away until it is asked for. */
export function ComparedTable({ items }: { items: readonly Item[] }) {
  const texts = useCompareTexts();
  const { notEnough } = useResultsTexts();
  const { language, texts: figures } = useFigureWording();
  const share = (value: number | null) => value !== null && percent(value, language);
  const number = (key: keyof typeof texts.columns, cell: Column<Item>['cell']): Column<Item> => ({
    key,
    title: texts.columns[key],
    isNumber: true,
    cell,
  });
  const columns: readonly [Column<Item>, ...Column<Item>[]] = [
    { key: 'name', title: texts.columns.name, cell: ({ name }) => name ?? texts.missing },
    { key: 'kind', title: texts.columns.kind, cell: ({ compared }) => texts.kinds[compared.kind] },
    number('average', ({ summary }) =>
      summary.average === null ? notEnough : average(summary.average, language),
    ),
    number(
      'chance',
      ({ summary: { interval } }) =>
        interval &&
        say(figures.results.range, {
          lower: average(interval.lower, language),
          upper: average(interval.upper, language),
        }),
    ),
    number('count', ({ summary }) => wholeNumber(summary.count, language)),
    number('rate', ({ summary }) => share(summary.response?.rate ?? null)),
    number('low', ({ summary }) => share(shareOf(summary.distribution, 1, 4))),
    number('high', ({ summary }) => share(shareOf(summary.distribution, 9, 10))),
  ];
  return (
    <Disclosure title={texts.table}>
      <Table caption={texts.title} columns={columns} rows={items} keyOf={({ key }) => key} />
    </Disclosure>
  );
}
