// The pages of webhooks, which stand among those of settings, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const webhooksRoutes: readonly Route[] = [
  {
    path: 'settings/webhooks',
    needs: 'WEBHOOKS_READ',
    Page: lazyComponent(async () => (await import('./Webhooks.tsx')).Webhooks),
  },
  {
    path: 'settings/webhooks/new',
    needs: 'WEBHOOKS_EDIT',
    Page: lazyComponent(async () => (await import('./NewWebhook.tsx')).NewWebhook),
  },
  {
    path: 'settings/webhooks/:id',
    needs: 'WEBHOOKS_READ',
    Page: lazyComponent(async () => (await import('./Webhook.tsx')).Webhook),
  },
];
