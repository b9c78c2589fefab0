// The pages of mystery-client visits, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const mysteryVisitsRoutes: readonly Route[] = [
  {
    path: 'mystery-visits',
    needs: 'MYSTERY_VISITS_READ',
    Page: lazyComponent(async () => (await import('./Programmes.tsx')).Programmes),
    section: 'act',
    page: 'mysteryVisits',
  },
  {
    path: 'mystery-visits/new',
    needs: 'MYSTERY_VISITS_EDIT',
    Page: lazyComponent(async () => (await import('./NewProgramme.tsx')).NewProgramme),
  },
  {
    path: 'mystery-visits/:id',
    needs: 'MYSTERY_VISITS_READ',
    Page: lazyComponent(async () => (await import('./Programme.tsx')).Programme),
  },
];
