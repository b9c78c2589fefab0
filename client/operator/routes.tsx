// Which pages operators have, each fetched when it is first opened.
import type { ComponentType } from 'react';
import { lazyComponent } from '../parts/connection/lazy-component.ts';

export interface OperatorRoute {
  /** Below /operator/; as react-router writes them. The start is empty. */
  readonly path: string;
  readonly Page: ComponentType;
}

export const routes: readonly OperatorRoute[] = [
  {
    path: '',
    Page: lazyComponent(async () => (await import('./cities/Cities.tsx')).Cities),
  },
  {
    path: 'cities/:slug',
    Page: lazyComponent(async () => (await import('./cities/City.tsx')).City),
  },
  {
    path: 'cities/:slug/access',
    Page: lazyComponent(async () => (await import('./access/Access.tsx')).Access),
  },
  {
    path: 'cities/:slug/allowed',
    Page: lazyComponent(async () => (await import('./allowed/Allowed.tsx')).Allowed),
  },
  {
    path: 'cities/:slug/comments',
    Page: lazyComponent(async () => (await import('./allowed/AllowedComments.tsx')).AllowedComments),
  },
  {
    path: 'cities/:slug/openings',
    Page: lazyComponent(async () => (await import('./allowed/AllowedOpenings.tsx')).AllowedOpenings),
  },
  {
    path: 'cities/:slug/documents',
    Page: lazyComponent(async () => (await import('./documents/Papers.tsx')).Papers),
  },
  {
    path: 'cities/:slug/export',
    Page: lazyComponent(async () => (await import('./exports/CityExport.tsx')).CityExport),
  },
  {
    path: 'cities/:slug/identity',
    Page: lazyComponent(async () => (await import('./identity/Identity.tsx')).Identity),
  },
  {
    path: 'cities/:slug/webhooks',
    Page: lazyComponent(async () => (await import('./webhooks/WebhookHosts.tsx')).WebhookHosts),
  },
  {
    path: 'cities/:slug/erasure',
    Page: lazyComponent(async () => (await import('./erasures/Erasure.tsx')).Erasure),
  },
  {
    path: 'erasures',
    Page: lazyComponent(async () => (await import('./erasures/Erasures.tsx')).Erasures),
  },
  {
    path: 'operators',
    Page: lazyComponent(async () => (await import('./operators/Operators.tsx')).Operators),
  },
  {
    path: 'platform',
    Page: lazyComponent(async () => (await import('./platform/Platform.tsx')).Platform),
  },
  {
    path: 'onboarding',
    Page: lazyComponent(async () => (await import('./onboarding/FromForm.tsx')).FromForm),
  },
  {
    path: 'onboarding/upload',
    Page: lazyComponent(async () => (await import('./onboarding/FromFiles.tsx')).FromFiles),
  },
];

/** For whoever opens the link of an appointment, signed in or not. */
export const Appointment = lazyComponent<{ token: string }>(
  async () => (await import('./Appointment.tsx')).Appointment,
);
