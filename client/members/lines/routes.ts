// The pages of lines of public transport, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const linesRoutes: readonly Route[] = [
  {
    path: 'places/lines',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./Lines.tsx')).Lines),
    section: 'places',
    page: 'lines',
  },
  {
    path: 'places/lines/import',
    needs: 'LINES_EDIT',
    Page: lazyComponent(async () => (await import('./FromGtfs.tsx')).FromGtfs),
  },
  {
    path: 'places/lines/:id',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./LinePage.tsx')).LinePage),
  },
];
