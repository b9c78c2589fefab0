// What members can ask of alerts: pages of those that they may see, the latest first.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { connectionOf } from '../../api/connections.ts';
import { pagesById } from '../../api/list-pages.ts';
import { idOrNull } from '../../api/scalars.ts';
import { findPlacesOf } from '../../municipality/location-groups/store.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { AlertStateType, AlertType } from './refs.ts';
import { listAlerts } from './store.ts';
import './alert-type.ts';
import './marking.ts';
import './my-alerts.ts';

const AlertConnectionType = connectionOf('AlertConnection', AlertType, {
  description: 'A page of alerts.',
  nodes: 'The alerts of this page.',
});

const PAGES = pagesById('alerts', 50);

builder.queryField('alerts', (t) =>
  cityField(t, {
    type: AlertConnectionType,
    access: 'alerts.read',
    args: {
      state: t.arg({ type: AlertStateType, description: 'Only those in this state.' }),
      location: t.arg.id({ description: 'Only of this location.' }),
      group: t.arg.id({ description: 'Only of the locations of this group.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description: "A municipality's alerts, the latest first: all, or those that a local member is bound to.",
    resolve: async ({ grant: read, context }, args) => {
      const page = PAGES.wanted(args);
      const location = idOrNull(args.location);
      const group = idOrNull(args.group);
      const alerts = await asGranted(context, read, async (tx) => {
        const ofGroup = await findPlacesOf(tx, read, group);
        const locations =
          location === null ? ofGroup : ofGroup === null || ofGroup.includes(location) ? [location] : [];
        return listAlerts(tx, read, { state: args.state ?? null, locations }, page);
      });
      return PAGES.cut(alerts, page);
    },
  }),
);
