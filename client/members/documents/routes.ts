// The pages of documents.
import { lazyComponent } from '../lazy-component.ts';
import type { Route } from '../route.ts';

export const documentsRoutes: readonly Route[] = [
  {
    path: 'documents',
    needs: 'DOCUMENTS_READ',
    Page: lazyComponent(async () => (await import('./Documents.tsx')).Documents),
    section: 'documents',
  },
  {
    path: 'documents/:name',
    needs: 'DOCUMENTS_READ',
    Page: lazyComponent(async () => (await import('./OneDocument.tsx')).OneDocument),
  },
];
