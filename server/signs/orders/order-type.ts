// An order of signs as members see it: how it is made, how far it is, what it holds, and the shop's link.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { Cursor } from '../../api/cursor.ts';
import { connectionOf } from '../../api/connections.ts';
import { pagesBy } from '../../api/list-pages.ts';
import { searchFrom } from '../../municipality/locations/connection.ts';
import { LetterLanguageType } from '../../municipality/people/refs.ts';
import { inLanguage } from '../../municipality/municipalities/refs.ts';
import { dayIn } from '../../foundation/days.ts';
import { listPasses } from '../../access/passes/store.ts';
import { FinishingType } from './finishing-type.ts';
import { LinkType } from './link-type.ts';
import { PrintOrderType } from './refs.ts';
import { KnownOrderType } from './known-order.ts';
import { specificationOf } from './shop-specification.ts';
import { listOrderSigns, type OrderedSign } from './store.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';

/** A code as it stands on a sign. */
const SPACED_CODE = /(\d{3})[\s-](\d{3})[\s-](\d{3})/;

const isPosition = (key: string): boolean => /^\d{1,6}$/.test(key);

const PAGES = pagesBy<Pick<OrderedSign, 'position'>, number>(
  new Cursor('signs of an order', isPosition),
  100,
  { of: ({ position }) => [String(position)], from: ([position]) => Number(position) },
);

const OrderedSignType = builder.objectRef<OrderedSign>('PrintOrderSign').implement({
  description: 'A sign of an order, as it was when it was ordered.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its nine digits.' }),
    quantity: t.exposeInt('quantity', { description: 'How many pieces were ordered.' }),
    damaged: t.exposeInt('damaged', { description: 'How many of them came damaged.' }),
    name: t.string(inLanguage('The name of its place.', ({ name }) => name)),
    settlement: t.string(inLanguage('The settlement of its place.', ({ settlement }) => settlement)),
    address: t.exposeString('address', {
      nullable: true,
      description: 'The address of its place, in the first language of the signs.',
    }),
  }),
});

const OrderedSignConnection = connectionOf('PrintOrderSignConnection', OrderedSignType, {
  description: 'A page of the signs of an order.',
  nodes: 'The signs of this page, in the order of a round.',
});

PrintOrderType.implement({
  interfaces: [KnownOrderType],
  description: 'An order of signs at a print shop.',
  fields: (t) => ({
    isTactile: t.exposeBoolean('isTactile', {
      description: 'With what fingers find: Braille, and a raised frame.',
    }),
    material: t.exposeString('material', {
      nullable: true,
      description: 'What it is printed on; null: what is usual for the format.',
    }),
    usualMaterial: t.string({
      description: 'What is printed on where the order does not say, in the language of the shop.',
      resolve: (order) => specificationOf({ ...order, material: null }).material,
    }),
    finishing: t.field({
      type: FinishingType,
      description: 'What is done to the signs after they are printed.',
      resolve: (order) => order,
    }),
    shopEmail: t.exposeString('shopEmail', { description: "The print shop's address of e-mail." }),
    shopLanguage: t.expose('shopLanguage', {
      type: LetterLanguageType,
      description: 'The language that the shop is written to in.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    signCount: t.exposeInt('signCount', { description: 'How many signs it holds.' }),
    pieceCount: t.exposeInt('pieceCount', { description: 'How many pieces of them.' }),
    link: t.field({
      type: LinkType,
      nullable: true,
      complexity: 20,
      description: "The shop's link that was issued last, without what opens it; null: none yet.",
      resolve: async ({ municipalityId, id }, _args, { database, grant, loaders, now }) => {
        const read = grant('orders.read', municipalityId);
        const [pass] = await asGranted({ database }, read, (tx) =>
          listPasses(tx, read, { of: 'order', orderId: id }),
        );
        if (pass === undefined) return null;
        const { timeZone } = await loaders(municipalityLoader).load(municipalityId);
        return { pass, today: dayIn(timeZone, now()) };
      },
    }),
    signs: t.field({
      type: OrderedSignConnection,
      args: {
        search: t.arg.string({
          description:
            'Only those with these words, each at least in part, of a code, a name, a settlement or an address.',
        }),
        isDamaged: t.arg.boolean({ description: 'Only those of which something came damaged.' }),
        ...PAGES.args,
      },
      complexity: PAGES.cost,
      description: 'What it holds.',
      resolve: async ({ municipalityId, id }, args, { database, grant }) => {
        const read = grant('orders.read', municipalityId);
        const page = PAGES.wanted(args);
        const search = searchFrom(args.search?.replace(SPACED_CODE, '$1$2$3'));
        const filter = { search, isDamaged: args.isDamaged ?? false };
        const found = await asGranted({ database }, read, (tx) => listOrderSigns(tx, read, id, filter, page));
        return PAGES.cut(found, page);
      },
    }),
  }),
});
