// The average of the month as the ball on its track, above those of the month before and a year ago.
import { BallTrack } from '../../charts/BallTrack.tsx';
import { average, month, signed, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { SummedFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { useFigureWording, useResultsTexts } from '../../parts/results/texts.ts';
import { Weighted } from '../../parts/results/Weighted.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import type { Changes } from './changed.ts';
import { useOverviewTexts } from './texts.ts';
import type { Visited } from './useVisited.ts';

/** All three on one scale, each with how many ratings and its interval; in words what the difference means. */
export function Months({ changes, visited }: { changes: Changes; visited: Visited }) {
  const texts = useOverviewTexts();
  const wording = useFigureWording();
  const { language } = wording;
  const { now, before, yearAgo, whole } = changes;
  const { today } = useResultsAddress();
  const isRunning = today <= now.to;
  const name = month(now.from, language);
  const earlier = [
    {
      from: before.from,
      summary: { ...whole.before, response: visited.whole?.before },
      change: whole.sinceBefore,
    },
    {
      from: yearAgo.from,
      summary: { ...whole.yearAgo, response: visited.whole?.yearAgo },
      change: whole.sinceYearAgo,
    },
  ];
  return (
    <section className="months">
      <h2>{isRunning ? say(texts.sofar, { month: name }) : name}</h2>
      <div className="beside">
        <div>
          <Figure summary={{ ...whole.now, response: visited.whole?.now }} size="large" />
          {visited.byVisitors && <Weighted wording={wording} summary={visited.byVisitors} />}
          <ul className="earlier">
            {earlier.map(({ from, summary }) => (
              <li key={from}>
                <span className="name">{month(from, language)}</span>
                <Figure summary={summary} />
                {summary.average !== null && (
                  <BallTrack average={summary.average} interval={summary.interval} />
                )}
              </li>
            ))}
          </ul>
        </div>
        <div>
          {whole.now.count > 0 &&
            earlier.map(({ from, change }) => (
              <p key={from}>
                <Verdict month={month(from, language)} change={change} />
              </p>
            ))}
          <Disclosure title={texts.compared}>
            <MonthsTable
              rows={[{ from: now.from, summary: whole.now, change: null }, ...earlier]}
              caption={texts.title}
            />
          </Disclosure>
        </div>
      </div>
    </section>
  );
}

type VerdictProps = { month: string; change: Changes['whole']['sinceBefore'] };

function Verdict({ month: name, change }: VerdictProps) {
  const { verdict } = useOverviewTexts();
  const language = useLanguage();
  if (change === null) return <>{say(verdict.none, { month: name })}</>;
  const { amount, verdict: said } = change;
  const words = Math.abs(amount) < 0.05 ? verdict.same : verdict[said];
  return <>{say(words, { month: name, amount: signed(amount, language) })}</>;
}

interface Row {
  readonly from: string;
  readonly summary: SummedFragment;
  readonly change: Changes['whole']['sinceBefore'];
}

function MonthsTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const texts = useOverviewTexts();
  const { notEnough } = useResultsTexts();
  const { language, texts: figures } = useFigureWording();
  const columns: readonly [Column<Row>, ...Column<Row>[]] = [
    { key: 'month', title: texts.month, cell: ({ from }) => month(from, language) },
    {
      key: 'average',
      title: texts.average,
      isNumber: true,
      cell: ({ summary }) => (summary.average === null ? notEnough : average(summary.average, language)),
    },
    {
      key: 'chance',
      title: figures.trend.chance,
      isNumber: true,
      cell: ({ summary: { interval } }) =>
        interval &&
        say(figures.results.range, {
          lower: average(interval.lower, language),
          upper: average(interval.upper, language),
        }),
    },
    {
      key: 'count',
      title: texts.count,
      isNumber: true,
      cell: ({ summary }) => wholeNumber(summary.count, language),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} keyOf={({ from }) => from} />;
}
