// Which sections and pages whoever sees this page may open: for pages that lead to others.
import { createContext } from 'react';
import type { SectionOf } from './route.ts';

/** Set by the frame: a page cannot read the list of pages that it stands in itself. */
export const Sectioned = createContext<readonly SectionOf[]>([]);
