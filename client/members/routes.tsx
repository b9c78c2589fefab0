// Which page of a municipality is where, who may open it, and which of them are its sections: one line a page.
import { type ComponentType, lazy } from 'react';
import type { Action } from '../generated/operations.ts';
import type { membersBg } from '../text/members.bg.ts';

export interface Route {
  /** Below /members/:slug/; as react-router writes them: `places/:id`. */
  readonly path: string;
  /** Whoever may not do this is told so instead. */
  readonly needs: Action;
  /** The page, fetched when it is first opened. */
  readonly Page: ComponentType;
  /** The section that begins with this page, by the key of its name in the texts. */
  readonly section?: keyof typeof membersBg.sections;
}

/** `page(async () => (await import('./places/Places.tsx')).Places)` */
export const page = (load: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => ({ default: await load() }));

/** In the order in which the sections stand in the navigation. */
export const routes: readonly Route[] = [
  {
    path: 'places',
    needs: 'LOCATIONS_MANAGE',
    Page: page(async () => (await import('./places/Places.tsx')).Places),
    section: 'places',
  },
  {
    path: 'people',
    needs: 'MEMBERS_READ',
    Page: page(async () => (await import('./people/People.tsx')).People),
    section: 'people',
  },
  {
    path: 'people/invite',
    needs: 'MEMBERS_MANAGE',
    Page: page(async () => (await import('./people/Invite.tsx')).Invite),
  },
  {
    path: 'people/:member',
    needs: 'MEMBERS_MANAGE',
    Page: page(async () => (await import('./people/ChangeMember.tsx')).ChangeMember),
  },
];

/** The sections that whoever may do these actions can open. */
export function sectionsFor(actions: readonly Action[]) {
  return routes.flatMap(({ path, needs, section }) =>
    section && actions.includes(needs) ? [{ section, path }] : [],
  );
}
