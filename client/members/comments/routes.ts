// What citizens wrote: pages to moderate and to read it.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const commentsRoutes: readonly Route[] = [
  {
    path: 'comments',
    needs: 'COMMENTS_MODERATE',
    Page: lazyComponent(async () => (await import('./Comments.tsx')).Comments),
    section: 'act',
    page: 'comments',
  },
  {
    path: 'comments/reading',
    needs: 'COMMENTS_READ',
    Page: lazyComponent(async () => (await import('./reading/Reading.tsx')).Reading),
    section: 'act',
    page: 'reading',
  },
];
