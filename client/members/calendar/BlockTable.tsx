// A block of the calendar: a table of weeks below their months, each its average as a number, more or less full.
import { useState } from 'react';
import { Link } from 'react-router';
import type { Heat } from '../../charts/heat.ts';
import { average, longDay, monthName } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useResultLinks } from '../results/parts/useResultLinks.ts';
import type { usePointed } from '../charts/usePointed.tsx';
import { type Block, type Cell, type Line, monthsAbove } from './grid.ts';
import { useCalendarTexts } from './texts.ts';
import type { Rows } from './useCalendarAddress.ts';
import { sundayOf } from './weeks.ts';

type PropsFor = ReturnType<typeof usePointed>['propsFor'];

type Props = { block: Block; rows: Rows; heat: Heat; propsFor: PropsFor; place?: string };

/** One week of it is in the order of Tab: the one last pointed at, at first the first. */
export function BlockTable({ block, rows, heat, propsFor, place }: Props) {
  const texts = useCalendarTexts();
  const language = useLanguage();
  const [present, setPresent] = useState<Cell>();
  const { year, numbers, lines } = block;
  const range = { first: String(numbers[0] ?? ''), last: String(numbers.at(-1) ?? '') };
  const cells = lines.flatMap((line) => numbers.flatMap((number) => line.cells.get(number) ?? []));
  const inOrder = present && cells.includes(present) ? present : cells[0];
  const caption =
    year === undefined ? say(texts.weeks, range) : say(texts.weeksOf, { ...range, year: String(year) });
  return (
    // Without a week to go to, it is scrolled by its own keys.
    <div
      className="sideways"
      {...(cells.length === 0 && { tabIndex: 0, role: 'group', 'aria-label': caption })}
    >
      <table className={rows === 'categories' ? 'by-category' : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr className="months-above">
            {/* Above what names the rows there is nothing. */}
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
            <td />
            {monthsAbove(block).map(({ start, weeks }) => (
              <th key={start} scope="colgroup" colSpan={weeks}>
                {monthName(start, language, weeks < 3)}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">{rows === 'years' ? texts.year : texts.category}</th>
            {numbers.map((number) => (
              <th scope="col" key={number}>
                <span className="hidden">{texts.week} </span>
                {number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.name}</th>
              {numbers.map((number) => {
                const cell = line.cells.get(number);
                return (
                  <td key={number}>
                    {cell && (
                      <WeekLink
                        line={line}
                        cell={cell}
                        number={number}
                        rows={rows}
                        isInOrder={cell === inOrder}
                        heat={heat}
                        propsFor={propsFor}
                        place={place}
                        onFocus={() => setPresent(cell)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type WeekProps = {
  line: Line;
  cell: Cell;
  number: number;
  rows: Rows;
  isInOrder: boolean;
  heat: Heat;
  propsFor: PropsFor;
  place: string | undefined;
  onFocus: () => void;
};

function WeekLink({ line, cell, number, rows, isInOrder, heat, propsFor, place, onFocus }: WeekProps) {
  const language = useLanguage();
  const words = useCellWords()(line.name, number, cell);
  const wayTo = useResultLinks();
  const part =
    place !== undefined
      ? ({ kind: 'location', id: place } as const)
      : rows === 'categories'
        ? ({ kind: 'category', id: line.key } as const)
        : null;
  return (
    <Link
      to={wayTo(part, { from: cell.start, to: sundayOf(cell.start) })}
      className={`heat-${heat.stepOf(cell.average)}`}
      tabIndex={isInOrder ? 0 : -1}
      {...propsFor(`${line.key} ${cell.start}`, words)}
      onFocusCapture={onFocus}
    >
      {average(cell.average, language)}
    </Link>
  );
}

/** A function that says what was published in the week of that number: of whom, on which days, how many, how sure. */
function useCellWords(): (name: string, number: number, cell: Cell) => string {
  const texts = useCalendarTexts();
  const { language, texts: figures } = useFigureWording();
  return (name, number, { start, count, average: mean, lower, upper }) =>
    say(texts.cell, {
      name,
      week: String(number),
      from: longDay(start, language),
      to: longDay(sundayOf(start), language),
      average: average(mean, language),
      count: sayCount(figures.results.answers, count, language),
      lower: average(lower, language),
      upper: average(upper, language),
    });
}
