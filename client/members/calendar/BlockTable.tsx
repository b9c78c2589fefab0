// A block of the calendar: a table of weeks, each its average as a number, more or less full.
import { useState } from 'react';
import { Link } from 'react-router';
import { average } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import type { Block, Cell, Line } from './grid.ts';
import { useCalendarTexts } from './texts.ts';
import type { Rows } from './useCalendarAddress.ts';
import { useCellWords } from './useCellWords.ts';
import { useWeekWay } from './useWeekWay.ts';

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
                        {...{ line, cell, number, rows }}
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
