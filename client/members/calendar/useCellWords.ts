// A week of the calendar in words.
import { average, longDay } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import type { Cell } from './grid.ts';
import { useCalendarTexts } from './texts.ts';
import { sundayOf } from './weeks.ts';

/** A function that says what was published in the week of that number: of whom, on which days, how many, how sure. */
export function useCellWords(): (name: string, number: number, cell: Cell) => string {
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
