// The comparison: up to six places, services and settlements side by side.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { shareOf } from '../../charts/counts.ts';
import { Distribution } from '../../charts/Distribution.tsx';
import { monthsOf, type Within } from '../../charts/months.ts';
import { Trend } from '../../charts/Trend.tsx';
import { type Compared, writeCompared } from '../../parts/results/compared.ts';
import { CompareDocument } from '../../generated/documents.ts';
import type { CompareQuery } from '../../generated/operations.ts';
import { average, percent, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useFigureWording, useResultsTexts } from '../../parts/results/texts.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useViewFile } from '../results/parts/useViewFile.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { Averages } from './Averages.tsx';
import { Choices } from './Choices.tsx';
import { type Item, itemsOf } from './items.ts';
import { useCompareTexts } from './texts.ts';
import { MOST, useCompareAddress } from './useCompareAddress.ts';
import '../style/compare.css';

export function Compare() {
  const texts = useCompareTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { days, standing } = useResultsAddress();
  const [compared] = useCompareAddress();
  const fileFor = useViewFile('compare', { items: writeCompared(compared) });
  const filters = compared.map(({ kind, id }) => ({ municipality: slug, [kind]: id, standing }));
  const { data, error, refetch } = useQuery(CompareDocument, {
    variables: { slug, language, filters, standing, ...days },
    fetchPolicy: 'cache-and-network',
  });
  // An answer stays with what it was asked for, until the next one is there.
  const [shown, show] = useState<{ data: CompareQuery; compared: readonly Compared[] }>();
  if (data && shown?.data !== data) show({ data, compared });
  if (!shown) return <Unanswered error={error} onRetry={refetch} />;
  const { municipality, summaries, summary } = shown.data;
  if (!municipality) return <NotFound />;
  const items = itemsOf(shown.compared, summaries);
  const { starts } = summary.series;
  const [first, last] = [starts[0], starts.at(-1)];
  return (
    <ResultsPage
      title={texts.title}
      lead={<p>{say(texts.lead, { most: String(MOST) })}</p>}
      narrowedBy={['period', 'standing']}
      municipality={municipality}
      isBusy={!data}
      actions={items.length > 0 && <Downloads fileFor={fileFor} />}
    >
      <Choices />
      {compared.length === 0 && (
        <div className="notice">
          <p>
            <strong>{texts.empty}</strong>
          </p>
          <p>{texts.emptyLead}</p>
        </div>
      )}
      {items.length > 0 && (
        <>
          <Averages items={items} />
          <ComparedTable items={items} />
          <Details items={items} within={first && last ? { first, last } : undefined} />
        </>
      )}
    </ResultsPage>
  );
}

/** Distribution and months of each, all on the same scale and over the same months. */
function Details({ items, within }: { items: readonly Item[]; within: Within | undefined }) {
  const texts = useCompareTexts();
  const wording = useFigureWording();
  const published = items.filter(({ summary }) => summary.count > 0);
  if (published.length === 0) return null;
  return (
    <section>
      <h2>{texts.details}</h2>
      <div className="side-by-side wide">
        {published.map(({ key, name, compared, summary }) => (
          <div key={key}>
            <h3>
              {name ?? texts.missing} <small>{texts.kinds[compared.kind]}</small>
            </h3>
            <Distribution distribution={summary.distribution} wording={wording} />
            <Trend months={monthsOf(summary.series, within)} wording={wording} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** The table behind a comparison. */
function ComparedTable({ items }: { items: readonly Item[] }) {
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
    number('low', ({ summary }) => share(shareOf(summary.distribution, 1, 4))),
    number('high', ({ summary }) => share(shareOf(summary.distribution, 9, 10))),
  ];
  return (
    <Disclosure title={texts.table}>
      <Table caption={texts.title} columns={columns} rows={items} keyOf={({ key }) => key} />
    </Disclosure>
  );
}
