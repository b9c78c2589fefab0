// The pages of documents.
import { fetched } from '../fetched.ts';
import type { Route } from '../routes.tsx';

export const documentsRoutes: readonly Route[] = [
  {
    path: 'documents',
    needs: 'DOCUMENTS_READ',
    Page: fetched(async () => (await import('./Documents.tsx')).Documents),
    section: 'documents',
  },
  {
    path: 'documents/:name',
    needs: 'DOCUMENTS_READ',
    Page: fetched(async () => (await import('./OneDocument.tsx')).OneDocument),
  },
];
