// What somebody says that a table means where it is called otherwise: sent along with the table.
import type { Mistakes, ReadColumns } from './table.ts';

export interface Mapping {
  /** By title: a column like `name.bg`; empty: it is left out. */
  readonly columns: Readonly<Record<string, string>>;
  /** By what stands in the cells: the category that is meant. */
  readonly categories: Readonly<Record<string, string>>;
}

export const NO_MAPPING: Mapping = { columns: {}, categories: {} };

/** Whether anything was said. */
export const isSaid = ({ columns, categories }: Mapping): boolean =>
  Object.keys(columns).length + Object.keys(categories).length > 0;

/** What somebody may be asked: titles that nobody knows or that were guessed, and categories that there are not. */
export interface Asked {
  readonly titles: readonly { readonly title: string; readonly column: string }[];
  /** Columns that a title may stand for. */
  readonly columns: readonly string[];
  readonly values: readonly string[];
  readonly categories: readonly string[];
}

/** Titles and values that somebody is asked about at a time. */
const MOST_ASKED = 50;

/** The questions that a table leaves open; `said`: what was answered before. */
export function askedOf(
  { read, ignored, missing }: ReadColumns,
  mistakes: Mistakes | null,
  said: Mapping,
): Asked {
  const answered = ({ title }: { readonly title: string }) => title in said.columns;
  const titles = [
    ...read.filter((each) => each.isGuessed || answered(each)),
    ...ignored.map((title) => ({ title, column: '' })),
  ].slice(0, MOST_ASKED);
  const unknown = (mistakes?.list ?? []).flatMap(({ column, fault, value }) =>
    column === 'category' && fault === 'NOT_KNOWN' && value !== null ? [value] : [],
  );
  const columns = [...titles.map(({ column }) => column), ...missing, 'registrationNumber', 'line', 'kind'];
  return {
    titles: titles.map(({ title, column }) => ({ title, column })),
    columns: [...new Set(columns)].filter((column) => column !== ''),
    values: [...new Set([...Object.keys(said.categories), ...unknown])].slice(0, MOST_ASKED),
    categories: [
      ...new Set([...(mistakes?.choices['category']?.names ?? []), ...Object.values(said.categories)]),
    ],
  };
}
