// Which part of a municipality's results a page shows, and the addresses of its other parts.
import { month } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { Wording } from '../text/texts.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

/** What was asked for in the page's address; all of it exists. `period`: a year YYYY or a month YYYY-MM. */
export type Part = {
  readonly category?: string | undefined;
  readonly settlement?: string | undefined;
  readonly period?: string | undefined;
};

/** The address of another part: the one shown, but for what is changed; null takes a filter away. */
export function partLink(
  context: PageContext,
  path: string,
  part: Part,
  changed: { readonly [Name in keyof Part]?: string | null },
): string {
  const { category, settlement, period } = part;
  return link(context, path, { category, settlement, period, ...changed });
}

/** A period in words: 2026 г., ноември 2026 г. */
export function periodName({ language, texts }: Wording, period: string): string {
  return period.length === 4 ? say(texts.report.year, { year: period }) : month(`${period}-01`, language);
}

type Named = { readonly id: string; readonly name: string };

/** What a part is called, one name a filter; none for the whole city, null where what is asked for does not exist. */
export function partNames(
  wording: Wording,
  {
    categories,
    settlements,
  }: { readonly categories: readonly Named[]; readonly settlements: readonly Named[] },
  part: Part,
): string[] | null {
  const category = categories.find(({ id }) => id === part.category);
  const settlement = settlements.find(({ id }) => id === part.settlement);
  if ((part.category && !category) || (part.settlement && !settlement)) return null;
  return [category?.name, settlement?.name, part.period && periodName(wording, part.period)].filter(
    (name): name is string => name !== undefined && name !== '',
  );
}

/** The years in which something was published, latest first. */
export function yearsOf(starts: readonly string[]): string[] {
  return [...new Set(starts.map((start) => start.slice(0, 4)))].toReversed();
}

/** The months of a year in which something was published, as YYYY-MM. */
export function monthsOfYear(starts: readonly string[], year: string): string[] {
  return starts.filter((start) => start.startsWith(year)).map((start) => start.slice(0, 7));
}
