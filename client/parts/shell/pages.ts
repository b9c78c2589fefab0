// Which sections and pages whoever sees this page may open: for pages that lead to others.
import { createContext, useContext } from 'react';
import type { Section, SectionOf } from './route.ts';

/** Set by the frame: a page cannot read the list of pages that it stands in itself. */
export const Sectioned = createContext<readonly SectionOf[]>([]);

/** The pages of a section; none where the role may open none of them. */
export function usePagesOf(section: Section): SectionOf['pages'] {
  return useContext(Sectioned).find((each) => each.section === section)?.pages ?? [];
}
