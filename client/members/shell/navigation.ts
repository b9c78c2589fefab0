// What stands in the navigation of a municipality: the sections that a role may open, each with its pages.
import type { Action } from '../../generated/operations.ts';
import type { Route, Section, SectionOf } from '../../parts/shell/route.ts';
import type { Counts } from './useWorklist.ts';

/** In the order in which they stand: what is seen, what is done about it, and what it is all set up with. */
const SECTIONS = [
  'home',
  'results',
  'act',
  'places',
  'reports',
  'management',
] as const satisfies readonly Section[];

/** The sections that whoever may do these actions can open, each with the pages of it that he or she may open, and what waits there. */
export function sectionsFor(
  routes: readonly Route[],
  actions: readonly Action[],
  counts: Counts,
): SectionOf[] {
  const waiting = new Map<string, number>(Object.entries(counts));
  const shown = routes.filter(({ needs }) => actions.includes(needs));
  return SECTIONS.flatMap((section) => {
    const within = shown.filter((route) => route.section === section);
    const pages = within.flatMap(({ page, path }) =>
      page ? [{ page, path, count: waiting.get(page) ?? 0 }] : [],
    );
    const [first] = pages.length > 0 ? pages : within;
    if (!first) return [];
    const count = pages.reduce((sum, page) => sum + page.count, waiting.get(section) ?? 0);
    return [{ section, path: first.path, count, pages, paths: within.map(({ path }) => path) }];
  });
}
