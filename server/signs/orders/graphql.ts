// What members can ask of orders of signs: pages of them, one, and the picture of a sign before it is ordered.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesById } from '../../api/list-pages.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import './holding.ts';
import './linking.ts';
import './order-type.ts';
import './orderable.ts';
import './ordering.ts';
import { OrderStateType, PrintOrderType, DesignType, PressType } from './refs.ts';
import './member-steps.ts';
import './undoing.ts';
import { countOrders, getOrder, listOrders } from './store.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { LANGUAGE } from '../../municipality/municipalities/refs.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { pictureAddress } from './picture-file.ts';
import { findPictured, type Pictured } from './sign-preview.ts';

const OrderConnectionType = countedConnectionOf('PrintOrderConnection', PrintOrderType, {
  description: 'A page of orders of signs.',
  nodes: 'The orders of this page.',
  totalCount: 'How many match in all.',
});

const PAGES = pagesById('printOrders', 50);

builder.queryField('printOrders', (t) =>
  cityField(t, {
    type: OrderConnectionType,
    access: 'orders.read',
    args: {
      states: t.arg({ type: [OrderStateType], description: 'Only those in one of these states.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description: "A municipality's orders of signs, the newest first.",
    resolve: async ({ grant: read, context }, args) => {
      const page = PAGES.wanted(args);
      const states = args.states ?? null;
      return asGranted(context, read, async (tx) => {
        const found = await listOrders(tx, read, states, page);
        const totalCount = await countOrders(tx, read, states);
        return { ...PAGES.cut(found, page), totalCount };
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
    resolve: async ({ grant: read, context }, args) => {
      const id = idFrom(args.id);
      return asGranted(context, read, (tx) => getOrder(tx, read, id));
    },
  }),
);

/** A sign is laid out for its picture, though not drawn. */
const COST = 800;

const SignPictureType = builder.objectRef<Pictured>('SignPicture').implement({
  description: 'The picture of a sign as it would be printed today.',
  fields: (t) => ({
    code: t.string({ description: 'Its nine digits.', resolve: ({ sign }) => sign.code }),
    name: t.string({
      description: 'The name of its place.',
      args: LANGUAGE,
      resolve: ({ sign }, { language }) => textIn(sign.location.name, language),
    }),
    address: t.string({
      description: 'The path of the picture, a PNG, for the same member.',
      resolve: pictureAddress,
    }),
  }),
});

const SignPictureResult = outcomesOf(
  'SignPictureResult',
  'A picture of a sign, or why it cannot be printed so.',
  [SignPictureType, InvalidType],
);

builder.queryField('signPicture', (t) =>
  cityField(t, {
    type: SignPictureResult,
    access: 'orders.edit',
    args: {
      code: t.arg.string({ description: 'The code of the sign; null: one of them, as an example.' }),
      format: t.arg.string({ required: true, description: 'As of an order: a5, or a size: 120x180.' }),
      design: t.arg({ type: DesignType, required: true, description: 'As of an order.' }),
      press: t.arg({
        type: PressType,
        required: true,
        description: 'As of an order; the picture has no marks.',
      }),
      isTactile: t.arg.boolean({ description: 'As of an order; the picture shows it in violet.' }),
    },
    complexity: { field: COST, multiplier: 1 },
    description:
      'A sign as it would be printed, for who orders signs; or the faults that an order of it would have.',
    resolve: (asked, { code, format, isTactile, ...made }): Promise<Pictured | Invalid> =>
      findPictured(asked, {
        ...made,
        code: code ?? null,
        isTactile: isTactile ?? false,
        format: format.trim().toLowerCase(),
      }),
  }),
);
