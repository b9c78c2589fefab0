// The pages of keys to the API, which stand among those of settings, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const apiKeysRoutes: readonly Route[] = [
  {
    path: 'settings/keys',
    needs: 'API_KEYS_READ',
    Page: lazyComponent(async () => (await import('./Keys.tsx')).Keys),
  },
  {
    path: 'settings/keys/new',
    needs: 'API_KEYS_EDIT',
    Page: lazyComponent(async () => (await import('./IssueKey.tsx')).IssueKey),
  },
];
