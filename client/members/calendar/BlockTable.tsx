// A block of the calendar: a table of weeks, each its average as a number, more or less full.
import { useState } from 'react';
import { Link } from 'react-router';
import { average, longDay } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useResultsAddress, writeFilter } from '../results/parts/useResultsAddress.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import type { Block, Cell, Line } from './grid.ts';
import { useCalendarTexts } from './texts.ts';
import type { Rows } from './useCalendarAddress.ts';
import { sundayOf } from './weeks.ts';

type Props = { block: Block; rows: Rows; onPoint: (words: string) => void };

/** One week of it is in the order of Tab: the one last pointed at, at first the first. */
export function BlockTable({ block, rows, onPoint }: Props) {
  const texts = useCalendarTexts();
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
                        onPoint={(words) => {
                          setPresent(cell);
                          onPoint(words);
                        }}
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

/** How full a week is drawn; its number says it too, so that nobody needs the colour. */
function stepOf(mean: number): 'low' | 'fair' | 'good' | 'best' {
  return mean < 5 ? 'low' : mean < 7 ? 'fair' : mean < 8.5 ? 'good' : 'best';
}

type WeekProps = {
  line: Line;
  cell: Cell;
  number: number;
  rows: Rows;
  isInOrder: boolean;
  onPoint: (words: string) => void;
};

function WeekLink({ line, cell, number, rows, isInOrder, onPoint }: WeekProps) {
  const language = useLanguage();
  const words = useCellWords()(line.name, number, cell);
  const wayTo = useWeekWay();
  return (
    <Link
      to={wayTo(cell.start, rows === 'categories' ? line.key : undefined)}
      className={stepOf(cell.average)}
      aria-label={words}
      tabIndex={isInOrder ? 0 : -1}
      onFocus={() => onPoint(words)}
      onPointerEnter={() => onPoint(words)}
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

/** The address of the results of the week that begins on the Monday, and of the service where one is named. */
function useWeekWay(): (monday: string, category: string | undefined) => string {
  const { slug } = useMembership().municipality;
  const { filter } = useResultsAddress();
  return (monday, category) => {
    const days = { period: 'OWN' as const, from: monday, to: sundayOf(monday) };
    const narrowed = { ...filter, ...days, ...(category !== undefined && { category }) };
    return `/${slug}/results/places?${new URLSearchParams(writeFilter(narrowed))}`;
  };
}
