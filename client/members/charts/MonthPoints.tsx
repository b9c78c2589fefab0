// The months of a trend as links over its picture: each tells its numbers, and leads to what was published in it.
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { monthAfter, type Month } from '../../charts/months.ts';
import { average, month as monthIn } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import { dayBefore } from '../results/parts/periods.ts';
import { useChartTexts } from './texts.ts';
import { usePointed } from './usePointed.tsx';

/** The days of a month, as an address says them. */
export interface MonthDays {
  readonly from: string;
  readonly to: string;
}

type Props = { months: readonly Month[]; hrefOf: (days: MonthDays) => string };

/** The order of Tab has one of them, the one last pointed at; the arrow keys lead on. */
export function MonthPoints({ months, hrefOf }: Props) {
  const { language, texts: figures } = useFigureWording();
  const texts = useChartTexts();
  const list = useRef<HTMLOListElement>(null);
  const { pointed, propsFor, tip } = usePointed(list);
  const known = months.filter(({ count }) => count > 0);
  const [last, setLast] = useState<string>();
  const inOrder = known.find(({ start }) => start === last)?.start ?? known.at(-1)?.start;
  const move = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = all.findIndex((link) => link === document.activeElement);
    const to = { ArrowLeft: all[at - 1], ArrowRight: all[at + 1], Home: all[0], End: all.at(-1) }[event.key];
    if (at === -1 || !to) return;
    event.preventDefault();
    to.focus();
  };
  const wordsOf = ({ start, count, average: mean, lower, upper }: Month) =>
    say(texts.inMonth, {
      month: monthIn(start, language),
      average: mean === null ? '–' : average(mean, language),
      answers: sayCount(figures.results.answers, count, language),
      lower: average(lower ?? 1, language),
      upper: average(upper ?? 10, language),
    });
  return (
    // The keys are those of the links inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={list} className="month-points" onKeyDown={move}>
      {months.map((month) => (
        <li key={month.start}>
          {month.count > 0 && (
            <Link
              to={hrefOf({ from: month.start, to: dayBefore(monthAfter(month.start)) })}
              tabIndex={month.start === inOrder ? 0 : -1}
              data-pointed={pointed === month.start}
              {...propsFor(month.start, wordsOf(month))}
              onFocusCapture={() => setLast(month.start)}
            />
          )}
        </li>
      ))}
      {tip && <li className="told">{tip}</li>}
    </ol>
  );
}
