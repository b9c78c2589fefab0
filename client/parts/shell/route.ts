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
  /** Of results: whether its address narrows them to a settlement or a category, or to places that are listed too. */
  readonly narrows?: 'part' | 'places';
  /** The section that is present on it, and on pages whose address goes on from it, by the key of its name in the texts. */
  readonly section?: Section;
  /** Where it stands in the section's row: its name there, by its key in the texts. */
  readonly page?: keyof typeof membersBg.pages;
}

/** A section of the navigation; members/shell/navigation.ts puts them in order. */
export type Section = keyof typeof membersBg.sections;

export interface SectionOf {
  readonly section: Section;
  /** Its first page: where its name leads to. */
  readonly path: string;
  /** How many things wait there for whoever looks. */
  readonly count: number;
  /** The pages of its row; none where it is one page. */
  readonly pages: readonly {
    readonly page: NonNullable<Route['page']>;
    readonly path: string;
    readonly count: number;
  }[];
  /** Of all its pages, those too that stand in no row. */
  readonly paths: readonly string[];
}
