// What stands in the navigation of a municipality: the sections that a role may open, each with its pages.
import type { Action } from '../../generated/operations.ts';
import type { Route, Section, SectionOf } from '../../parts/shell/route.ts';

/** In the order in which they stand: what is seen, what is done about it, and what it is all set up with. */
const SECTIONS = [
  'overview',
  'results',
  'act',
  'reports',
  'places',
  'signs',
  'people',
  'settings',
  'questions',
  'documents',
  'journal',
] as const satisfies readonly Section[];

/** The sections that whoever may do these actions can open, each with the pages of it that he or she may open. */
export function sectionsFor(routes: readonly Route[], actions: readonly Action[]): SectionOf[] {
  const shown = routes.filter(({ needs }) => actions.includes(needs));
  return SECTIONS.flatMap((section) => {
    const listed = shown.filter((route) => route.section === section);
    const [first] = listed;
    const pages = listed.flatMap(({ page, path }) => (page ? [{ page, path }] : []));
    return first ? [{ section, path: first.path, pages }] : [];
  });
}
