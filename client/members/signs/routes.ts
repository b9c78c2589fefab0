// The pages of signs, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const signsRoutes: readonly Route[] = [
  {
    path: 'signs',
    needs: 'SIGNS_READ',
    Page: lazyComponent(async () => (await import('./Signs.tsx')).Signs),
    section: 'places',
    page: 'signList',
  },
  {
    path: 'signs/map',
    needs: 'SIGNS_READ',
    Page: lazyComponent(async () => (await import('./SignMap.tsx')).SignMap),
    section: 'places',
  },
  {
    path: 'signs/sign/:code',
    needs: 'SIGNS_READ',
    Page: lazyComponent(async () => (await import('./Sign.tsx')).Sign),
  },
];
