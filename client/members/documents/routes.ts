// The pages of documents.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const documentsRoutes: readonly Route[] = [
  {
    path: 'documents',
    needs: 'DOCUMENTS_READ',
    Page: lazyComponent(async () => (await import('./Documents.tsx')).Documents),
    section: 'management',
    page: 'documents',
  },
  {
    path: 'documents/:name',
    needs: 'DOCUMENTS_READ',
    Page: lazyComponent(async () => (await import('./OneDocument.tsx')).OneDocument),
  },
];
