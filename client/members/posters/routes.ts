// The pages of posters for the room.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const postersRoutes: readonly Route[] = [
  {
    path: 'places/posters',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./Posters.tsx')).Posters),
    section: 'places',
    page: 'posters',
  },
  {
    path: 'signs/orders/posters',
    needs: 'POSTERS_ORDER',
    Page: lazyComponent(async () => (await import('./PosterOrder.tsx')).PosterOrder),
  },
];
