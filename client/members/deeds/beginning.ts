// With what a new task or improvement begins, as its address holds it, and where whoever wrote it came from. Pure.

export interface Beginning {
  /** The id of the place. */
  readonly location: string;
  /** The page that it began on, to which it comes back: a path of the same municipality. */
  readonly from: string;
  readonly text?: string;
}

/** What a form takes of a text in its address: a task has no more. */
const LONGEST_TEXT = 300;
const LONGEST_PATH = 1_000;

/** The address of the page of a new one. */
export function deedPath(slug: string, list: 'tasks' | 'improvements', beginning: Beginning): string {
  return `/${slug}/${list}/new?${new URLSearchParams({ ...beginning })}`;
}

/** What the address says; a place that is no id, and a way back that leaves the municipality's pages, are left out. */
export function beginningOf(search: URLSearchParams, slug: string): Partial<Beginning> {
  const [location, from, text] = ['location', 'from', 'text'].map((name) => search.get(name) ?? '');
  const isWithin = from !== undefined && from.length <= LONGEST_PATH && from.startsWith(`/${slug}/`);
  return {
    ...(location && /^\d{1,18}$/.test(location) && { location }),
    ...(isWithin && { from }),
    ...(text && { text: [...text].slice(0, LONGEST_TEXT).join('') }),
  };
}
