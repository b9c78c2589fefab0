// The pages of rounds on which signs are put up, and who may open them.
import { fetched } from '../fetched.ts';
import type { Route } from '../routes.tsx';

export const roundsRoutes: readonly Route[] = [
  {
    path: 'signs/rounds',
    needs: 'ROUNDS_READ',
    Page: fetched(async () => (await import('./Rounds.tsx')).Rounds),
    section: 'signs',
    page: 'rounds',
  },
  {
    path: 'signs/rounds/new',
    needs: 'ROUNDS_EDIT',
    Page: fetched(async () => (await import('./NewRound.tsx')).NewRound),
  },
  {
    path: 'signs/rounds/:id',
    needs: 'ROUNDS_READ',
    Page: fetched(async () => (await import('./Round.tsx')).Round),
  },
];
