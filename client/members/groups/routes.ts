// The pages of groups of places, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const groupsRoutes: readonly Route[] = [
  {
    path: 'places/groups',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./Groups.tsx')).Groups),
    section: 'places',
    page: 'groups',
  },
  {
    path: 'places/groups/new',
    needs: 'GROUPS_EDIT',
    Page: lazyComponent(async () => (await import('./NewGroup.tsx')).NewGroup),
  },
  {
    path: 'places/groups/:id',
    needs: 'GROUPS_EDIT',
    Page: lazyComponent(async () => (await import('./Group.tsx')).Group),
  },
];
