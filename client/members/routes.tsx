// Which pages there are, each fetched when it is first opened: of a municipality, with who may open them; and those that letters lead to.
import { lazyComponent } from '../parts/connection/lazy-component.ts';
import { apiKeysRoutes } from './api-keys/routes.ts';
import { documentsRoutes } from './documents/routes.ts';
import { improvementsRoutes } from './improvements/routes.ts';
import { ordersRoutes } from './orders/routes.ts';
import { roundsRoutes } from './rounds/routes.ts';
import { settingsRoutes } from './settings/routes.ts';
import { signsRoutes } from './signs/routes.ts';
import { tasksRoutes } from './tasks/routes.ts';
import type { Route } from '../parts/shell/route.ts';

/** Pages of one section stand in its row in the order in which they stand here. */
export const routes: readonly Route[] = [
  {
    path: 'overview',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./overview/Overview.tsx')).Overview),
    section: 'overview',
  },
  {
    path: 'results/places/:id',
    // Results are public. Their pages are for whoever works with places: a print shop does not.
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./results/PlaceResults.tsx')).PlaceResults),
  },
  ...improvementsRoutes,
  ...tasksRoutes,
  {
    path: 'alerts',
    needs: 'ALERTS_READ',
    Page: lazyComponent(async () => (await import('./alerts/Alerts.tsx')).Alerts),
    section: 'act',
    page: 'alerts',
  },
  {
    path: 'alerts/mine',
    needs: 'ALERTS_READ',
    Page: lazyComponent(async () => (await import('./alerts/Mine.tsx')).Mine),
  },
  {
    path: 'openings',
    needs: 'OPENINGS_READ',
    Page: lazyComponent(async () => (await import('./openings/Openings.tsx')).Openings),
    section: 'act',
    page: 'openings',
  },
  {
    path: 'praise',
    // As the pages of results; the certificate is for who works with the place.
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./praise/Praise.tsx')).Praise),
    section: 'act',
    page: 'praise',
  },
  {
    path: 'comments',
    needs: 'COMMENTS_MODERATE',
    Page: lazyComponent(async () => (await import('./comments/Comments.tsx')).Comments),
    section: 'act',
    page: 'comments',
  },
  {
    path: 'results/places',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./tables/PlaceTable.tsx')).PlaceTable),
    section: 'results',
    page: 'places',
  },
  {
    path: 'results/settlements',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./tables/SettlementTable.tsx')).SettlementTable),
    section: 'results',
    page: 'settlements',
  },
  {
    path: 'results/categories',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./tables/CategoryTable.tsx')).CategoryTable),
    section: 'results',
    page: 'categories',
  },
  {
    path: 'results/lines',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./tables/LineTable.tsx')).LineTable),
    section: 'results',
    page: 'lines',
  },
  {
    path: 'results/map',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./map/ResultsMap.tsx')).ResultsMap),
    section: 'results',
    page: 'map',
  },
  {
    path: 'results/compare',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./compare/Compare.tsx')).Compare),
    section: 'results',
    page: 'compare',
  },
  {
    path: 'results/calendar',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./calendar/Calendar.tsx')).Calendar),
    section: 'results',
    page: 'calendar',
  },
  {
    path: 'reports',
    needs: 'REPORTS_READ',
    Page: lazyComponent(async () => (await import('./reports/Reports.tsx')).Reports),
    section: 'reports',
  },
  {
    path: 'reports/:year',
    needs: 'REPORTS_READ',
    Page: lazyComponent(async () => (await import('./reports/Report.tsx')).Report),
  },
  {
    path: 'places',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./places/Places.tsx')).Places),
    section: 'places',
  },
  {
    path: 'places/import',
    needs: 'LOCATIONS_EXPORT',
    Page: lazyComponent(async () => (await import('./imports/Tables.tsx')).Tables),
  },
  ...signsRoutes,
  ...ordersRoutes,
  ...roundsRoutes,
  ...settingsRoutes,
  ...apiKeysRoutes,
  ...documentsRoutes,
  {
    path: 'places/new',
    needs: 'LOCATIONS_EDIT',
    Page: lazyComponent(async () => (await import('./places/NewPlace.tsx')).NewPlace),
  },
  {
    path: 'places/:id',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./places/Place.tsx')).Place),
  },
  {
    path: 'people',
    needs: 'MEMBERS_READ',
    Page: lazyComponent(async () => (await import('./people/People.tsx')).People),
    section: 'people',
  },
  {
    path: 'people/invite',
    needs: 'MEMBERS_MANAGE',
    Page: lazyComponent(async () => (await import('./people/Invite.tsx')).Invite),
  },
  {
    path: 'people/support',
    needs: 'ALLOWANCES_READ',
    Page: lazyComponent(async () => (await import('./allowances/Allowances.tsx')).Allowances),
  },
  {
    path: 'people/:member',
    needs: 'MEMBERS_MANAGE',
    Page: lazyComponent(async () => (await import('./people/ChangeMember.tsx')).ChangeMember),
  },
  {
    path: 'journal',
    needs: 'AUDIT_READ',
    Page: lazyComponent(async () => (await import('./journal/Journal.tsx')).Journal),
    section: 'journal',
  },
];

/** The pages to which the links of letters lead. */
export const linked = {
  Invitation: lazyComponent(async () => (await import('./account/Invitation.tsx')).Invitation),
  NewPassword: lazyComponent(async () => (await import('./account/NewPassword.tsx')).NewPassword),
  EmailChange: lazyComponent(async () => (await import('./account/EmailChange.tsx')).EmailChange),
};
