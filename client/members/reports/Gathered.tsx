// What the report will say of the ratings, as it is today; and the whole of it as a file.
import type { ReactNode } from 'react';
import { average, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Table } from '../../parts/controls/Table.tsx';
import { FactList } from '../../parts/controls/FactList.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import type { ReportOf } from './values.ts';
import { useReportsTexts } from './texts.ts';

type Props = {
  report: ReportOf;
  /** Up to when its numbers are published. */
  children: ReactNode;
};

export function Gathered({ report: { year, figures }, children }: Props) {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const { gathered } = useReportsTexts();
  const { whole, before, placesRated, placesInUse, improvements, categories } = figures;
  const number = (value: number) => wholeNumber(value, language);
  const mean = (value: number) => average(value, language);
  const past = before.count > 0 ? number(before.count) : gathered.none;
  return (
    <section>
      <h2>{gathered.title}</h2>
      <p>{gathered.lead}</p>
      {children}
      <FactList
        facts={[
          [
            gathered.count,
            <>
              {whole.count > 0 ? number(whole.count) : gathered.none}{' '}
              <small>({say(gathered.before, { before: past })})</small>
            </>,
          ],
          [
            gathered.average,
            whole.average !== null && whole.interval
              ? say(gathered.range, {
                  average: mean(whole.average),
                  lower: mean(whole.interval.lower),
                  upper: mean(whole.interval.upper),
                })
              : null,
          ],
          [gathered.places, say(gathered.of, { count: number(placesRated), all: number(placesInUse) })],
          [gathered.improvements, number(improvements.length)],
        ]}
      />
      {categories.length > 0 && (
        <Table
          caption={gathered.caption}
          isCaptionSeen
          columns={[
            { key: 'name', title: gathered.columns.name, cell: ({ name }) => name },
            {
              key: 'count',
              title: gathered.columns.count,
              cell: ({ numbers }) => number(numbers.count),
              isNumber: true,
            },
            {
              key: 'average',
              title: gathered.columns.average,
              cell: ({ numbers }) => (numbers.average === null ? '–' : mean(numbers.average)),
              isNumber: true,
            },
            {
              key: 'interval',
              title: gathered.columns.interval,
              cell: ({ numbers: { interval } }) =>
                interval ? `${mean(interval.lower)}–${mean(interval.upper)}` : '–',
              isNumber: true,
            },
          ]}
          rows={categories}
          keyOf={({ name }) => name}
        />
      )}
      <p>
        <a
          href={`/members/files/reports/${slug}.pdf?year=${year}&language=${language}`}
          target="_blank"
          rel="noreferrer"
        >
          {gathered.preview}
        </a>
        <br />
        <small>{gathered.previewHint}</small>
      </p>
    </section>
  );
}
