// The pages of orders of signs.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const ordersRoutes: readonly Route[] = [
  {
    path: 'signs/orders',
    needs: 'ORDERS_READ',
    Page: lazyComponent(async () => (await import('./Orders.tsx')).Orders),
    section: 'places',
    page: 'orders',
  },
  {
    path: 'signs/orders/new',
    needs: 'ORDERS_EDIT',
    Page: lazyComponent(async () => (await import('./NewOrder.tsx')).NewOrder),
  },
  {
    path: 'signs/orders/:id',
    needs: 'ORDERS_READ',
    Page: lazyComponent(async () => (await import('./Order.tsx')).Order),
  },
];
