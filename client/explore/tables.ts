// What is seen, as rows to be written into a file.
import type { LocationRowFragment, OverviewFragment } from '../generated/operations.ts';
import type { exploreBg } from '../text/explore.bg.ts';
import { say } from '../text/say.ts';
import type { Month } from '../charts/months.ts';
import type { Row } from '../parts/files/csv.ts';

type Words = { readonly [Name in keyof (typeof exploreBg)['csv']]: string };

/** What stands beside every row: a number without it could be taken for another one. */
export interface Circumstances {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly isTogether: boolean;
  /** What is said of a demo city, else nothing. */
  readonly note?: string | undefined;
}

type Named = { readonly names: Row; readonly summary: OverviewFragment };

function numbersOf({ average, interval, count, distribution }: OverviewFragment): Row {
  return [average, interval?.lower, interval?.upper, count, ...distribution];
}

/** `titles` head the columns of names; the first row is the head. */
export function tableOf(
  titles: Row,
  rows: readonly Named[],
  words: Words,
  { from, to, isTogether, note }: Circumstances,
): Row[] {
  const scores = Array.from({ length: 10 }, (_, at) => say(words.score, { score: String(at + 1) }));
  const numbers = [words.average, words.lower, words.upper, words.count, ...scores];
  const ends = [words.from, words.to, words.standing, ...(note ? [words.note] : [])];
  const standing = isTogether ? words.together : words.counted;
  return [
    [...titles, ...numbers, ...ends],
    ...rows.map(({ names, summary }) => [
      ...names,
      ...numbersOf(summary),
      from,
      to,
      standing,
      ...(note ? [note] : []),
    ]),
  ];
}

/** The months of one place, a row each; `note` as above. */
export function monthTable(months: readonly Month[], words: Words, circumstances: Circumstances): Row[] {
  const { isTogether, note } = circumstances;
  const last = [isTogether ? words.together : words.counted, ...(note ? [note] : [])];
  return [
    [
      words.month,
      words.average,
      words.lower,
      words.upper,
      words.count,
      words.standing,
      ...(note ? [words.note] : []),
    ],
    ...months
      .filter(({ count }) => count > 0)
      .map(({ start, average, lower, upper, count }) => [
        start.slice(0, 7),
        average,
        lower,
        upper,
        count,
        ...last,
      ]),
  ];
}

/** The places of a list. */
export function locationTable(
  locations: readonly LocationRowFragment[],
  words: Words,
  circumstances: Circumstances,
): Row[] {
  const rows = locations.map(({ name, category, settlement, address, summary }) => ({
    names: [name, category.name, settlement.name, address],
    summary: summary.unconfirmed?.together ?? summary,
  }));
  const titles = [words.name, words.category, words.settlement, words.address];
  return tableOf(titles, rows, words, circumstances);
}
