// What may become of what a print shop tells of its order: how far it is, why it waits, and that it was mistaken.
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Obstacle } from './shop-steps.ts';
import { ShopOrderType } from './shop-type.ts';
import type { ShopOrder } from './store-shop.ts';

export interface Reported {
  readonly outcome: 'OrderReported';
  readonly order: ShopOrder;
}

export interface NotReported {
  readonly outcome: 'OrderNotReported';
  readonly obstacle: Obstacle;
  readonly order: ShopOrder;
}

const ObstacleType = builder.enumType('ShopObstacle', {
  description: 'Why an order stays as it is.',
  values: {
    FURTHER: { description: 'It is further already.' },
    CANCELLED: { description: 'It was cancelled.' },
    TEST_SHEET_FIRST: { description: 'Its test sheet is not approved yet.' },
    TOO_LATE: {
      description:
        'The step cannot be taken back any more: ten minutes are over, or another one came after it.',
    },
  } as const satisfies Record<Obstacle, object>,
});

const ReportedType = builder.objectRef<Reported>('OrderReported').implement({
  description: 'The order is as the shop told.',
  fields: (t) => ({
    order: t.expose('order', { type: ShopOrderType, description: 'It.' }),
  }),
});

const NotReportedType = builder.objectRef<NotReported>('OrderNotReported').implement({
  description: 'The order stays as it is.',
  fields: (t) => ({
    obstacle: t.expose('obstacle', { type: ObstacleType, description: 'Why.' }),
    order: t.expose('order', { type: ShopOrderType, description: 'It.' }),
  }),
});

export const ReportOrderResult = outcomesOf('ReportOrderResult', 'What became of what a print shop told.', [
  ReportedType,
  NotReportedType,
  InvalidType,
]);
