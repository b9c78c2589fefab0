// What members can ask of alerts: pages of those that they may see, the latest first.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { connectionOf, pagesById } from '../../api/list-pages.ts';
import { idFrom, pageCost } from '../../api/scalars.ts';
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
      ...PAGES.args,
    },
    complexity: pageCost,
    description: "A municipality's alerts, the latest first: all, or those that a local member is bound to.",
    resolve: async ({ grant: read, context }, args) => {
      const { after: before, take } = PAGES.wanted(args);
      const filter = { state: args.state ?? null, location: args.location ? idFrom(args.location) : null };
      const alerts = await asGranted(context, read, (tx) => listAlerts(tx, read, filter, { before, take }));
      return PAGES.cut(alerts, { take });
    },
  }),
);
