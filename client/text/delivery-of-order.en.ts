// English texts of how an order arrives.
import type { deliveryOfOrderBg } from './delivery-of-order.bg.ts';

export const deliveryOfOrderEn: typeof deliveryOfOrderBg = {
  title: 'Delivery',
  lead: 'Confirm when the signs arrive. If some are damaged, find them by code or name and enter how many.',
  search: 'Code, name or address',
  list: 'Signs in the order',
  columns: {
    name: 'Place',
    code: 'Code',
    quantity: 'Ordered',
    damaged: 'Damaged',
    poster: 'Poster',
    tells: 'What it says',
  },
  damagedOf: 'Damaged copies: {name}, {code}',
  none: 'No sign in the order matches.',
  deliver: 'Confirm delivery',
  deliverDamaged: { one: 'Confirm delivery, {count} damaged', other: 'Confirm delivery, {count} damaged' },
  delivered: 'Delivery confirmed.',
  damaged: { one: '{count} copy is damaged.', other: '{count} copies are damaged.' },
  allWhole: 'Everything arrived undamaged.',
  reprint: 'Reorder the damaged signs',
  signs: 'Signs in the order',
  posters: 'Posters in the order',
  posterLead: 'Confirm when the posters arrive.',
  posterKinds: { MONTH: 'for a month', REPLY: 'you said – we did – still open' },
};
