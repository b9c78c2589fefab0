// What members can ask of orders of signs: pages of them, and one.
import { asMember } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { Cursor, isIdKey } from '../../api/cursor.ts';
import { countedConnectionOf, toPage } from '../../api/list-pages.ts';
import { idFrom, pageCost, pageSize } from '../../api/scalars.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import './linking.ts';
import './order-type.ts';
import './orderable.ts';
import './ordering.ts';
import './picture-field.ts';
import { OrderStateType, PrintOrderType } from './refs.ts';
import './member-steps.ts';
import { countOrders, getOrder, listOrders } from './store.ts';

const OrderConnectionType = countedConnectionOf('PrintOrderConnection', PrintOrderType, {
  description: 'A page of orders of signs.',
  nodes: 'The orders of this page.',
  totalCount: 'How many match in all.',
});

const CURSOR = new Cursor('printOrders', isIdKey);

builder.queryField('printOrders', (t) =>
  cityField(t, {
    type: OrderConnectionType,
    access: 'orders.read',
    args: {
      states: t.arg({ type: [OrderStateType], description: 'Only those in one of these states.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    complexity: pageCost,
    description: "A municipality's orders of signs, the newest first.",
    resolve: async ({ municipality, grant: read, context }, args) => {
      const size = pageSize(args.first ?? 50);
      const [last = null] = CURSOR.read(args.after) ?? [];
      const states = args.states ?? null;
      const page = { after: last === null ? null : idFrom(last), take: size + 1 };
      return asMember(context.database.member.prisma, municipality.id, async (tx) => {
        const found = await listOrders(tx, read, states, page);
        const totalCount = await countOrders(tx, read, states);
        return { ...toPage(CURSOR, found, size, ({ id }) => [String(id)]), totalCount };
      });
    },
  }),
);

builder.queryField('printOrder', (t) =>
  cityField(t, {
    type: PrintOrderType,
    access: 'orders.read',
    args: {
      id: t.arg.id({ required: true, description: "The order's id." }),
    },
    description: 'An order of signs.',
    resolve: async ({ municipality, grant: read, context }, args) => {
      const id = idFrom(args.id);
      return asMember(context.database.member.prisma, municipality.id, (tx) => getOrder(tx, read, id));
    },
  }),
);
