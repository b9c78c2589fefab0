// The poster that replies: what people said, what was done, and what is still open.
import type { Item } from '../shapes.ts';
import type { Texts } from '../sign.ts';
import { listAt, type Entry, type Looks } from './entries.ts';
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
import type { Poster } from './poster.ts';
import { inBoth } from './written.ts';

/** What people said: what they chose most often, then what they had said of what was done, or will be. */
function saidOf({ said, done, planned }: Poster, { written }: PosterJob): Entry[] {
  const chosen = said.map(({ text: texts, chosen, of }): Entry => {
    return { texts, note: inBoth(written, ({ words, whole }) => words.chosen(whole(chosen), whole(of))) };
  });
  const told = [...done, ...planned].flatMap((each): Texts[] => (each.said === null ? [] : [each.said]));
  const once = new Map(told.map((texts) => [texts.first, texts]));
  return [...chosen, ...[...once.values()].map((texts): Entry => ({ texts, note: null }))];
}

/** On A4, in millimetres: the sections, and within each the column of its title and that of its list. */
const [TOP, BOTTOM, BEFORE, AFTER] = [74, 240, 4, 5];
const [TITLE, LIST] = [
  { x: 14, width: 50 },
  { x: 70, width: 126 },
] as const;
/** A title needs so much, however short its list is. */
const LEAST = 17;

/** The size at which all lists fit, else the smallest; and how high each section is. Millimetres. */
function dividedFor(lists: readonly (readonly Entry[])[], job: PosterJob, looks: Looks) {
  const { by } = job;
  const endless = areaOn(job, LIST.x, 0, LIST.width, Infinity);
  const room = (BOTTOM - TOP - lists.length * (BEFORE + AFTER)) * by;
  const sizes = sizesOn(job, 16, 9);
  const needsAt = (size: number): number[] =>
    lists.map((entries) => Math.max(LEAST * by, listAt(entries, endless, size, looks).bottom));
  const sum = (heights: readonly number[]): number => heights.reduce((before, height) => before + height, 0);
  const size = sizes.find((each) => sum(needsAt(each)) <= room) ?? sizes.at(-1) ?? sizes[0];
  const needs = needsAt(size);
  const spare = (room - sum(needs)) / lists.length;
  if (spare >= 0) return { size, heights: needs.map((height) => height + spare) };
  // Those that need less than their share leave the rest to the others.
  let [share, heights] = [room / lists.length, needs];
  for (let turn = 0; turn < lists.length; turn++) {
    const short = needs.filter((height) => height < share);
    if (short.length < lists.length) share = (room - sum(short)) / (lists.length - short.length);
    heights = needs.map((height) => Math.min(height, share));
  }
  return { size, heights };
}

/** Returns all that stands on the poster. */
export function layOutReply(poster: Poster, job: PosterJob): Item[] {
  const { by, written, colour, measure } = job;
  const { done, planned, page } = poster;
  const titles = [0, 1, 2].map((at) => inBoth(written, ({ words }) => words.reply[at] ?? ''));
  const none = [
    inBoth(written, ({ words }) => words.noneSaid),
    inBoth(written, ({ words }) => words.noneDoneYet),
    inBoth(written, ({ words }) => words.nonePromised),
  ];
  const lists = [
    saidOf(poster, job),
    done.map(({ text: texts, day }): Entry => ({ texts, note: inBoth(written, (each) => each.day(day)) })),
    planned.map(({ text: texts, day, isLate }): Entry => {
      return { texts, note: inBoth(written, (each) => each.words[isLate ? 'late' : 'until'](each.day(day))) };
    }),
  ];
  const more = (count: number): string => written[0].words.more(count, typed(page));
  const looks = { colour, measure, more };
  const { size, heights } = dividedFor(lists, job, looks);
  const large = [styleOn(job, 'bold', 22, 14), styleOn(job, 'regular', 12, 9)] as const;
  const plain = [styleOn(job, 'regular', 13, 9), styleOn(job, 'regular', 10.5, 8)] as const;
  let y = TOP * by;
  const sections = lists.flatMap((entries, at): Item[] => {
    const height = heights[at] ?? 0;
    const [empty, words] = [none[at], titles[at]];
    const area = { ...areaOn(job, LIST.x, 0, LIST.width, 0), y: y + BEFORE * by, height };
    const beside = { ...areaOn(job, TITLE.x, 0, TITLE.width, LEAST), y: area.y };
    const items = [
      rule(job, { ...rowOn(job, 0, 1), y }),
      ...(words ? fitted(words, beside, large, job) : []),
      ...(entries.length > 0
        ? listAt(entries, area, size, looks).items
        : empty
          ? fitted(empty, { ...area, height: LEAST * by }, plain, job)
          : []),
    ];
    y += height + (BEFORE + AFTER) * by;
    return items;
  });
  const asOf = inBoth(written, ({ words, day }) => words.asOf(day(poster.madeOn)));
  return [...head(job), ...title(job, poster, asOf, 24), ...sections, ...foot(job, poster)];
}
