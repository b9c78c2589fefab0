// The poster of a month: its number on the ball's scale, what changed, what was done, and what is promised.
import { tint } from '../colour.ts';
import type { Area } from '../design/area.ts';
import { MM } from '../design/fit.ts';
import { ball, numbersOf, stops, type Track } from '../design/ornaments.ts';
import { text } from '../design/paragraph.ts';
import { disc, roundedBox, type Item } from '../shapes.ts';
import { list, type Entry } from './entries.ts';
import {
  areaOn,
  fitted,
  foot,
  head,
  rowOn,
  rule,
  sizesOn,
  styleOn,
  title,
  typed,
  type PosterJob,
} from './frame.ts';
import type { Figures, Poster } from './poster.ts';
import { inBoth, inLine } from './written.ts';

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The scale from 1 to 10 with the interval and the ball at the average. */
function scaleWith({ average, lower, upper }: Figures, area: Area, job: PosterJob): readonly Item[] {
  const { by, colour, measure } = job;
  const track: Track = { x: area.x, y: area.y + 8 * by, width: area.width, thickness: 7 * by };
  const at = stops(track);
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const xOf = (score: number): number => first + ((score - 1) * (last - first)) / 9;
  const { x, y, width, thickness } = track;
  const half = thickness / 2;
  const [spoken, other] = job.words;
  const left = inLine({ first: spoken.worst, second: other && other.worst });
  const right = inLine({ first: spoken.best, second: other && other.best });
  const size = 9.5 * by;
  const below = area.y + 24 * by;
  return [
    roundedBox(x, y - half, width, thickness, half, tint(colour, 0.2)),
    roundedBox(
      xOf(lower) - half,
      y - half,
      xOf(upper) - xOf(lower) + thickness,
      thickness,
      half,
      tint(colour, 0.5),
    ),
    ...at.map((stop) => disc(stop, y, thickness * 0.16, colour)),
    ...ball(xOf(average), y, 8 * by, colour),
    ...numbersOf(track, area.y + 20.5 * by, 10.5 * by),
    text(left, x, below + size * MM * 0.2, size, 'regular'),
    text(right, x + width - measure(right, 'regular') * size * MM, below + size * MM * 0.2, size, 'regular'),
  ];
}

/** The number, large; beside it how many rated, how sure it is, and what changed. */
function numberOf(figures: Figures, { month, change }: Poster, job: PosterJob): readonly Item[] {
  const { by, colour, written, measure } = job;
  const { count, average, lower, upper } = figures;
  const size = 112 * by;
  const [first] = written;
  const number = first.score(average);
  const baseline = 118 * by;
  const x = 14 * by;
  const wide = measure(number, 'bold') * size * MM;
  const beside = x + wide + 4 * by;
  const outOf = inBoth(written, ({ words }) => words.outOf);
  const right = { x: 112 * by, width: 84 * by };
  const strong = [styleOn(job, 'bold', 20, 13), styleOn(job, 'regular', 11, 8)] as const;
  const plain = [styleOn(job, 'regular', 10.5, 8.5), styleOn(job, 'regular', 9, 7.5)] as const;
  const told = change !== null && Math.abs(change) >= 0.05 ? change : null;
  return [
    { ...text(number, x, baseline, size, 'bold'), colour },
    ...fitted(
      outOf,
      { x: beside, y: 106 * by, width: right.x - beside - 3 * by, height: 13 * by },
      [styleOn(job, 'bold', 17, 10), styleOn(job, 'regular', 10, 7)],
      job,
    ),
    ...fitted(
      inBoth(written, ({ words, whole }) => words.ratings(count, whole(count))),
      { ...right, y: 86 * by, height: 15 * by },
      strong,
      job,
    ),
    ...fitted(
      inBoth(written, ({ words, score }) => words.interval(score(lower), score(upper))),
      { ...right, y: 102 * by, height: 9 * by },
      plain,
      job,
    ),
    ...(told === null
      ? []
      : fitted(
          inBoth(written, ({ words, score, monthName }) =>
            words[told > 0 ? 'higher' : 'lower'](score(Math.abs(told)), monthName(month, -1)),
          ),
          { ...right, y: 112.5 * by, height: 11 * by },
          [styleOn(job, 'bold', 11, 8.5), styleOn(job, 'regular', 9, 7.5)],
          job,
        )),
    ...scaleWith(figures, rowOn(job, 126, 26), job),
  ];
}

/** In place of a number that is not published. */
function noNumber({ threshold }: Poster, job: PosterJob): readonly Item[] {
  const { by, colour, written } = job;
  const track: Track = { x: 14 * by, y: 134 * by, width: 182 * by, thickness: 7 * by };
  return [
    ...fitted(
      inBoth(written, ({ words }) => words.tooFew),
      rowOn(job, 84, 18),
      [styleOn(job, 'bold', 28, 16), styleOn(job, 'regular', 14, 9)],
      job,
    ),
    ...fitted(
      inBoth(written, ({ words }) => words.tooFewWhy(threshold)),
      rowOn(job, 104, 22),
      [styleOn(job, 'regular', 13, 9), styleOn(job, 'regular', 10.5, 8)],
      job,
    ),
    roundedBox(
      track.x,
      track.y - track.thickness / 2,
      track.width,
      track.thickness,
      track.thickness / 2,
      tint(colour, 0.2),
    ),
    ...stops(track).map((at) => disc(at, track.y, track.thickness * 0.24, colour)),
    ...numbersOf(track, 146.5 * by, 10.5 * by),
  ];
}

/** What was done in the month, and beside it what is promised. */
function lists(poster: Poster, job: PosterJob): readonly Item[] {
  const { written, colour, measure } = job;
  const { month, done, planned, page } = poster;
  const more = (count: number): string => written[0].words.more(count, typed(page));
  const promised = planned.map(({ text: texts, day, isLate }): Entry => {
    const note = inBoth(written, (each) => each.words[isLate ? 'late' : 'until'](each.day(day)));
    return { texts, note };
  });
  const columns = [
    {
      x: 14,
      words: inBoth(written, ({ words, monthName }) => words.doneIn(monthName(month))),
      entries: done.map(({ text: texts }): Entry => ({ texts, note: null })),
      none: inBoth(written, ({ words }) => words.noneDone),
    },
    {
      x: 110,
      words: inBoth(written, ({ words }) => words.promised),
      entries: promised,
      none: inBoth(written, ({ words }) => words.nonePromised),
    },
  ];
  return columns.flatMap(({ x, words, entries, none }) => {
    const area = areaOn(job, x, 174, 86, 65);
    const titles = [styleOn(job, 'bold', 17, 11), styleOn(job, 'regular', 10.5, 8)] as const;
    const plain = [styleOn(job, 'regular', 13, 9), styleOn(job, 'regular', 10.5, 8)] as const;
    return [
      rule(job, areaOn(job, x, 156, 86, 1)),
      ...fitted(words, areaOn(job, x, 159.5, 86, 13), titles, job),
      ...(entries.length > 0
        ? list(entries, area, sizesOn(job, 15, 9), { colour, measure, more }).items
        : fitted(none, { ...area, height: area.height / 3 }, plain, job)),
    ];
  });
}

/** Returns all that stands on the poster of a month. */
export function layOutMonth(poster: Poster, job: PosterJob): Item[] {
  const { written } = job;
  const words = inBoth(written, ({ words: { month: before }, month }) =>
    capital(`${before} ${month(poster.month)}`),
  );
  return [
    ...head(job),
    ...title(job, poster, words, 31),
    ...(poster.figures ? numberOf(poster.figures, poster, job) : noNumber(poster, job)),
    ...lists(poster, job),
    ...foot(job, poster),
  ];
}
