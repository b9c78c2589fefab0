// The page of where reports of what is broken go: an area of the settings.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const requestChannelsRoutes: readonly Route[] = [
  {
    path: 'settings/requests',
    needs: 'SETTINGS_READ',
    Page: lazyComponent(async () => (await import('./RequestChannels.tsx')).RequestChannels),
  },
];
