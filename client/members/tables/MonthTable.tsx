// The table behind the small lines: a column a month, each average with its number of ratings and its interval.
import { average, month, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useTablesTexts } from './texts.ts';
import type { ReactNode } from 'react';
import type { ResultRowFragment } from '../../generated/operations.ts';

/** A row, with what names it. */
export interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly result: ResultRowFragment;
  /** How long one waits, where nothing is published. */
  readonly waiting?: ReactNode;
}

type Props = {
  caption: string;
  title: string;
  months: readonly string[];
  rows: readonly Row[];
};

/** Wider than a phone: it scrolls within itself, by the keyboard too, and the names stay in sight. */
export function MonthTable({ caption, title, months, rows }: Props) {
  const language = useLanguage();
  return (
    // What scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scrolling" role="region" aria-label={caption} tabIndex={0}>
      <table className="month-table">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {months.map((start) => (
              <th key={start} scope="col">
                {month(start, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, result }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {months.map((start, at) => (
                <td key={start}>
                  <Month
                    count={result.monthlyCounts[at] ?? 0}
                    mean={result.monthlyAverages[at] ?? 0}
                    lower={result.monthlyLowers?.[at] ?? 0}
                    upper={result.monthlyUppers?.[at] ?? 0}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type MonthProps = Readonly<Record<'count' | 'mean' | 'lower' | 'upper', number>>;

function Month({ count, mean, lower, upper }: MonthProps) {
  const language = useLanguage();
  const texts = useTablesTexts();
  if (count === 0)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="hidden">{texts.nothing}</span>
      </>
    );
  const about = {
    count: wholeNumber(count, language),
    lower: average(lower, language),
    upper: average(upper, language),
  };
  return (
    <>
      <strong>{average(mean, language)}</strong>
      <small>{say(texts.inMonth, about)}</small>
    </>
  );
}
