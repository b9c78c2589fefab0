// The pages of rounds on which signs are put up, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const roundsRoutes: readonly Route[] = [
  {
    path: 'signs/rounds',
    needs: 'ROUNDS_READ',
    Page: lazyComponent(async () => (await import('./Rounds.tsx')).Rounds),
    section: 'places',
    page: 'rounds',
  },
  {
    path: 'signs/rounds/new',
    needs: 'ROUNDS_EDIT',
    Page: lazyComponent(async () => (await import('./NewRound.tsx')).NewRound),
  },
  {
    path: 'signs/rounds/:id',
    needs: 'ROUNDS_READ',
    Page: lazyComponent(async () => (await import('./Round.tsx')).Round),
  },
];
