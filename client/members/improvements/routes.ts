// The pages of improvements, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const improvementsRoutes: readonly Route[] = [
  {
    path: 'improvements',
    needs: 'IMPROVEMENTS_MANAGE',
    Page: lazyComponent(async () => (await import('./Improvements.tsx')).Improvements),
    section: 'act',
    page: 'improvements',
  },
  {
    path: 'improvements/new',
    needs: 'IMPROVEMENTS_EDIT',
    Page: lazyComponent(async () => (await import('./NewImprovement.tsx')).NewImprovement),
  },
  {
    path: 'improvements/:id',
    needs: 'IMPROVEMENTS_MANAGE',
    Page: lazyComponent(async () => (await import('./Improvement.tsx')).Improvement),
  },
];
