// Which pages there are, each fetched when it is first opened: of a municipality, with who may open them; and those that letters lead to.
import { lazyComponent } from '../parts/connection/lazy-component.ts';
import { apiKeysRoutes } from './api-keys/routes.ts';
import { commentsRoutes } from './comments/routes.ts';
import { documentsRoutes } from './documents/routes.ts';
import { groupsRoutes } from './groups/routes.ts';
import { improvementsRoutes } from './improvements/routes.ts';
import { linesRoutes } from './lines/routes.ts';
import { mysteryVisitsRoutes } from './mystery-visits/routes.ts';
import { ordersRoutes } from './orders/routes.ts';
import { paperSlipsRoutes } from './paper-slips/routes.ts';
import { postersRoutes } from './posters/routes.ts';
import { requestChannelsRoutes } from './request-channels/routes.ts';
import { roundsRoutes } from './rounds/routes.ts';
import { settingsRoutes } from './settings/routes.ts';
import { signsRoutes } from './signs/routes.ts';
import { tasksRoutes } from './tasks/routes.ts';
import { webhooksRoutes } from './webhooks/routes.ts';
import type { Route } from '../parts/shell/route.ts';

/** Pages of one section stand in its row in the order in which they stand here. */
export const routes: readonly Route[] = [
  {
    path: 'home',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./home/Home.tsx')).Home),
    section: 'home',
  },
  {
    path: 'overview',
    needs: 'LOCATIONS_MANAGE',
    narrows: 'part',
    Page: lazyComponent(async () => (await import('./overview/Overview.tsx')).Overview),
    section: 'results',
    page: 'overview',
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
  },
  {
    path: 'praise',
    // As the pages of results; the certificate is for who works with the place.
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./praise/Praise.tsx')).Praise),
    section: 'act',
    page: 'praise',
  },
  ...mysteryVisitsRoutes,
  ...commentsRoutes,
  {
    path: 'results/places',
    needs: 'LOCATIONS_MANAGE',
    narrows: 'places',
    Page: lazyComponent(async () => (await import('./tables/GroupedTable.tsx')).GroupedTable),
    section: 'results',
    page: 'table',
  },
  {
    path: 'results/map',
    needs: 'LOCATIONS_MANAGE',
    narrows: 'part',
    Page: lazyComponent(async () => (await import('./map/ResultsMap.tsx')).ResultsMap),
    section: 'results',
  },
  {
    path: 'results/:by',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./tables/FormerTable.tsx')).FormerTable),
  },
  {
    path: 'results/compare',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./compare/Compare.tsx')).Compare),
    section: 'results',
    page: 'compare',
  },
  {
    path: 'results/control',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./control/ControlPage.tsx')).ControlPage),
    section: 'results',
    page: 'control',
  },
  {
    path: 'results/years',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./goals/YearOnYear.tsx')).YearOnYear),
    section: 'results',
    page: 'years',
  },
  {
    path: 'results/visits',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./visits/Visits.tsx')).Visits),
    section: 'results',
    page: 'visits',
  },
  {
    path: 'results/staff',
    needs: 'PULSES_MANAGE',
    Page: lazyComponent(async () => (await import('./pulses/Pulses.tsx')).Pulses),
    section: 'results',
    page: 'pulses',
  },
  {
    path: 'results/calendar',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./calendar/Calendar.tsx')).Calendar),
    section: 'results',
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
    page: 'placeList',
  },
  {
    path: 'places/import',
    needs: 'LOCATIONS_EXPORT',
    Page: lazyComponent(async () => (await import('./imports/Tables.tsx')).Tables),
  },
  ...groupsRoutes,
  ...linesRoutes,
  {
    path: 'places/slips',
    needs: 'PILES_READ',
    Page: lazyComponent(async () => (await import('./piles/Piles.tsx')).Piles),
    section: 'places',
    page: 'piles',
  },
  ...signsRoutes,
  ...ordersRoutes,
  ...roundsRoutes,
  ...paperSlipsRoutes,
  ...postersRoutes,
  {
    path: 'places/embed',
    needs: 'LOCATIONS_MANAGE',
    Page: lazyComponent(async () => (await import('./embed/Embed.tsx')).Embed),
    section: 'places',
    page: 'embed',
  },
  {
    path: 'people',
    needs: 'MEMBERS_READ',
    Page: lazyComponent(async () => (await import('./people/People.tsx')).People),
    section: 'management',
    page: 'people',
  },
  ...settingsRoutes,
  ...requestChannelsRoutes,
  ...apiKeysRoutes,
  ...webhooksRoutes,
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
    path: 'people/invite',
    needs: 'MEMBERS_MANAGE',
    Page: lazyComponent(async () => (await import('./people/Invite.tsx')).Invite),
  },
  {
    path: 'people/table',
    needs: 'MEMBERS_MANAGE',
    Page: lazyComponent(async () => (await import('./people/InviteMany.tsx')).InviteMany),
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
    section: 'management',
    page: 'journal',
  },
];

/** The pages to which the links of letters lead. */
export const linked = {
  Invitation: lazyComponent(async () => (await import('./account/Invitation.tsx')).Invitation),
  NewPassword: lazyComponent(async () => (await import('./account/NewPassword.tsx')).NewPassword),
  EmailChange: lazyComponent(async () => (await import('./account/EmailChange.tsx')).EmailChange),
};
