// What members can ask of alerts: pages of those that they may see, the latest first.
import { asMember } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { Cursor, isIdKey } from '../../api/cursor.ts';
import { connectionOf, toPage } from '../../api/list-pages.ts';
import { idFrom, pageCost, pageSize } from '../../api/scalars.ts';
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

const CURSOR = new Cursor('alerts', isIdKey);

builder.queryField('alerts', (t) =>
  cityField(t, {
    type: AlertConnectionType,
    access: 'alerts.read',
    args: {
      state: t.arg({ type: AlertStateType, description: 'Only those in this state.' }),
      location: t.arg.id({ description: 'Only of this location.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    complexity: pageCost,
    description: "A municipality's alerts, the latest first: all, or those that a local member is bound to.",
    resolve: async ({ municipality, grant: read, context }, args) => {
      const size = pageSize(args.first ?? 50);
      const [last = null] = CURSOR.read(args.after) ?? [];
      const filter = { state: args.state ?? null, location: args.location ? idFrom(args.location) : null };
      const alerts = await asMember(context.database.member.prisma, municipality.id, (tx) =>
        listAlerts(tx, read, filter, { before: last === null ? null : BigInt(last), take: size + 1 }),
      );
      return toPage(CURSOR, alerts, size, ({ id }) => [String(id)]);
    },
  }),
);
