// The names of months below a chart, as many as a phone has room for, with the year where one begins.
import { monthName } from '../text/formats.ts';

type Props = {
  /** The first days of the months, the earliest first, none left out. */
  starts: readonly string[];
  /** Where a month lies. */
  xOf: (start: string) => string;
  /** Where the picture ends, in pixels from the top. */
  from: number;
  language: string;
};

/** More names do not fit below a picture on a phone. */
const mostNames = 13;

/** Takes 34 pixels. */
export function MonthAxis({ starts, xOf, from, language }: Props) {
  const step = Math.ceil(starts.length / mostNames);
  const isFirst = (start: string) => start.slice(5, 7) <= String(step).padStart(2, '0');
  // Where the next name already begins a year, there is room for one of the two.
  const hasRoom = !isFirst(starts[step] ?? '');
  return (
    <>
      {starts
        .filter((_, at) => at % step === 0)
        .map((start, at) => (
          <g key={start} className="axis">
            <text x={xOf(start)} y={from + 15}>
              {monthName(start, language, true)}
            </text>
            {(at === 0 ? hasRoom || isFirst(start) : isFirst(start)) && (
              <text x={xOf(start)} y={from + 31}>
                {start.slice(0, 4)}
              </text>
            )}
          </g>
        ))}
    </>
  );
}
