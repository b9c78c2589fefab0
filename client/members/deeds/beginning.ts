// With what a new task or improvement begins, as its address holds it, and where whoever wrote it came from. Pure.

export interface Beginning {
  /** The id of the place that it is about; or of the service. */
  readonly location?: string;
  readonly category?: string;
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

/** What the address says; a place or a service that is no id, and a way back that leaves the municipality's pages, are left out. */
export function beginningOf(search: URLSearchParams, slug: string): Partial<Beginning> {
  const [location, category, from, text] = ['location', 'category', 'from', 'text'].map(
    (name) => search.get(name) ?? '',
  );
  const isId = (said: string | undefined): said is string => said !== undefined && /^\d{1,18}$/.test(said);
  const isWithin = from !== undefined && from.length <= LONGEST_PATH && from.startsWith(`/${slug}/`);
  return {
    ...(isId(location) && { location }),
    ...(isId(category) && { category }),
    ...(isWithin && { from }),
    ...(text && { text: [...text].slice(0, LONGEST_TEXT).join('') }),
  };
}
