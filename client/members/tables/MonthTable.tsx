// The table behind the small lines: a column a month, each average with its number of ratings and its interval.
import { type ReactNode, useEffect, useRef } from 'react';
import { type Heat, heatOf } from '../../charts/heat.ts';
import { HeatLegend } from '../../charts/HeatLegend.tsx';
import { average, monthName, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { SavedChart } from '../charts/SavedChart.tsx';
import { daysOfMonths } from '../charts/days-of-months.ts';
import { useTablesTexts } from './texts.ts';
import type { ResultRowFragment, RowRankFragment, RowResponseFragment } from '../../generated/operations.ts';

/** A row, with what names it. */
export interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly result: ResultRowFragment;
  readonly rank: RowRankFragment | null;
  readonly response: RowResponseFragment | null;
  /** How long one waits, where nothing is published. */
  readonly waiting?: ReactNode;
  /** The place that it is of, where it is one: something can be done about it. */
  readonly place?: { readonly id: string; readonly name: string };
}

export type MonthTableProps = {
  caption: string;
  title: string;
  months: readonly string[];
  rows: readonly Row[];
};

/** Wider than a phone: it scrolls within itself, by the keyboard too; the names stay in sight, and the latest months come first. */
export function MonthTable({ caption, title, months, rows }: MonthTableProps) {
  const language = useLanguage();
  const { heat: legend, byMonth } = useTablesTexts();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    region.current?.scrollTo({ left: region.current.scrollWidth });
  }, []);
  const heat = heatOf(
    rows.flatMap(({ result }) =>
      result.monthlyAverages.filter((_, at) => (result.monthlyCounts[at] ?? 0) > 0),
    ),
  );
  return (
    <SavedChart title={byMonth} days={daysOfMonths(months)}>
      <HeatLegend heat={heat} language={language} title={legend} />
      {/* What scrolls must be reachable by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={region} className="scrolling" role="region" aria-label={caption} tabIndex={0}>
        <table className="month-table">
          <caption className="hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {months.map((start, at) => (
                <th key={start} scope="col">
                  {monthName(start, language, true)}
                  {(at === 0 || start.endsWith('-01-01')) && ` ${start.slice(0, 4)}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, result }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {months.map((start, at) => (
                  <Month
                    key={start}
                    heat={heat}
                    count={result.monthlyCounts[at] ?? 0}
                    mean={result.monthlyAverages[at] ?? 0}
                    lower={result.monthlyLowers?.[at] ?? 0}
                    upper={result.monthlyUppers?.[at] ?? 0}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SavedChart>
  );
}

type MonthProps = Readonly<Record<'count' | 'mean' | 'lower' | 'upper', number>> & { heat: Heat };

function Month({ heat, count, mean, lower, upper }: MonthProps) {
  const language = useLanguage();
  const texts = useTablesTexts();
  if (count === 0)
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span className="hidden">{texts.nothing}</span>
      </td>
    );
  const about = say(texts.inMonth, {
    count: wholeNumber(count, language),
    lower: average(lower, language),
    upper: average(upper, language),
  });
  return (
    <td className={`heat-${heat.stepOf(mean)}`} title={about}>
      <strong>{average(mean, language)}</strong>{' '}
      <small aria-hidden="true">{wholeNumber(count, language)}</small>
      <span className="hidden">{about}</span>
    </td>
  );
}
