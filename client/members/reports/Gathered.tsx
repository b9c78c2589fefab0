// What the report will say of the ratings, as it is today; and the whole of it as a file.
import type { ReactNode } from 'react';
import { average, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { respondedIn } from '../../text/visitors.ts';
import type { GatheredPartFragment } from '../../generated/operations.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import { Weighted } from '../../parts/results/Weighted.tsx';
import { RateSpan } from '../tables/RateSpan.tsx';
import { Unvisited, unvisitedOf } from '../visits/Unvisited.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
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
  const wording = useFigureWording();
  const { language } = wording;
  const { gathered } = useReportsTexts();
  const { whole, before, placesRated, placesInUse, improvements, categories, groups } = figures;
  const responded = respondedIn(wording, figures.response);
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
              {responded && (
                <>
                  <br />
                  <small>{responded}</small>
                </>
              )}
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
      <Weighted wording={wording} summary={figures} />
      <Parts caption={gathered.caption} name={gathered.columns.name} parts={categories} />
      <Parts caption={gathered.byGroup} name={gathered.columns.group} parts={groups} />
      <Unvisited
        {...unvisitedOf(
          [...categories, ...groups].map(({ numbers, response }) => ({ count: numbers.count, response })),
        )}
      />
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

type PartsProps = { caption: string; name: string; parts: readonly GatheredPartFragment[] };

/** The numbers of services, or of groups of places; nothing where there are none. */
function Parts({ caption, name, parts }: PartsProps) {
  const columns = useColumns(name);
  if (parts.length === 0) return null;
  return (
    <Table caption={caption} isCaptionSeen columns={columns} rows={parts} keyOf={({ name: of }) => of} />
  );
}

function useColumns(
  head: string,
): readonly [Column<GatheredPartFragment>, ...Column<GatheredPartFragment>[]] {
  const language = useLanguage();
  const { columns } = useReportsTexts().gathered;
  const mean = (value: number) => average(value, language);
  return [
    { key: 'name', title: head, cell: ({ name }) => name },
    {
      key: 'count',
      title: columns.count,
      isNumber: true,
      cell: ({ numbers, response }) => (
        <>
          {wholeNumber(numbers.count, language)} <RateSpan response={response} />
        </>
      ),
    },
    {
      key: 'average',
      title: columns.average,
      isNumber: true,
      cell: ({ numbers }) => (numbers.average === null ? '–' : mean(numbers.average)),
    },
    {
      key: 'interval',
      title: columns.interval,
      isNumber: true,
      cell: ({ numbers: { interval } }) =>
        interval ? `${mean(interval.lower)}–${mean(interval.upper)}` : '–',
    },
  ];
}
