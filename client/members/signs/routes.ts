// The pages of signs, and who may open them.
import { fetched } from '../fetched.ts';
import type { Route } from '../routes.tsx';

export const signsRoutes: readonly Route[] = [
  {
    path: 'signs',
    needs: 'SIGNS_READ',
    Page: fetched(async () => (await import('./Signs.tsx')).Signs),
    section: 'signs',
    page: 'signList',
  },
  {
    path: 'signs/map',
    needs: 'SIGNS_READ',
    Page: fetched(async () => (await import('./SignMap.tsx')).SignMap),
    section: 'signs',
    page: 'signMap',
  },
  {
    path: 'signs/sign/:code',
    needs: 'SIGNS_READ',
    Page: fetched(async () => (await import('./Sign.tsx')).Sign),
  },
];
