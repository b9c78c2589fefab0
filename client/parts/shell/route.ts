// What a page of a municipality is to the navigation: its address, who may open it, and where it stands.
import type { ComponentType } from 'react';
import type { Action } from '../../generated/operations.ts';
import type { membersBg } from '../../text/members.bg.ts';

export interface Route {
  /** Below /members/:slug/; as react-router writes them: `places/:id`. */
  readonly path: string;
  /** Whoever may not do this is told so instead. */
  readonly needs: Action;
  /** The page, fetched when it is first opened. */
  readonly Page: ComponentType;
  /** The section in whose navigation it stands, by the key of the section's name in the texts. */
  readonly section?: Section;
  /** In a section of several pages: its name in the section's row, by its key in the texts. */
  readonly page?: keyof typeof membersBg.pages;
}

/** A section of the navigation; members/shell/navigation.ts puts them in order. */
export type Section = keyof typeof membersBg.sections;

export interface SectionOf {
  readonly section: Section;
  /** Its first page: where its name leads to. */
  readonly path: string;
  /** The pages of its row; none where it is one page. */
  readonly pages: readonly { readonly page: NonNullable<Route['page']>; readonly path: string }[];
}
