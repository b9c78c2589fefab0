// The page on which paper slips are read, and who may open it.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const paperSlipsRoutes: readonly Route[] = [
  {
    path: 'paper-slips',
    needs: 'PAPERS_CAST',
    Page: lazyComponent(async () => (await import('./ReadSlips.tsx')).ReadSlips),
  },
];
