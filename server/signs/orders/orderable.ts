// What members can ask before they order: the signs that can be, of places that they choose.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { LANGUAGE, inLanguage } from '../../municipality/municipalities/refs.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { SignStateType } from '../../municipality/codes/refs.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { MOST_SIGNS } from './rules.ts';
import { listOrderable, type ListedSign } from './store-signs.ts';

/** One answer may hold every sign of a city, for a page that chooses among them without asking again. */
const COST = 2_000;

const OrderableSignType = builder.objectRef<ListedSign>('OrderableSign').implement({
  description: 'A sign that can be ordered.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its nine digits.' }),
    state: t.expose('state', { type: SignStateType, description: 'How far it has come.' }),
    isOnOrder: t.exposeBoolean('isOnOrder', {
      description: 'It stands in an order that is not printed yet.',
    }),
    name: t.string(inLanguage('The name of its place.', ({ name }) => name)),
    address: t.string({
      nullable: true,
      description: 'The address of its place.',
      args: LANGUAGE,
      resolve: ({ address }, { language }) => address && textIn(address, language),
    }),
    settlement: t.string(inLanguage('The settlement of its place.', ({ settlement }) => settlement)),
  }),
});

interface Orderable {
  readonly signs: readonly ListedSign[];
  readonly totalCount: number;
}

const OrderableType = builder.objectRef<Orderable>('OrderableSigns').implement({
  description: 'Signs that can be ordered.',
  fields: (t) => ({
    signs: t.expose('signs', {
      type: [OrderableSignType],
      complexity: { field: 0, multiplier: 1 },
      description: `They, by settlement and name: ${MOST_SIGNS} at the most, as an order holds.`,
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many there are in all.' }),
  }),
});

builder.queryField('orderableSigns', (t) =>
  cityField(t, {
    type: OrderableType,
    access: 'orders.edit',
    args: {
      settlement: t.arg.id({ description: 'Only in this settlement.' }),
      category: t.arg.id({ description: 'Only at places of this category.' }),
      locations: t.arg.idList({ description: 'Only at these places.' }),
      states: t.arg({ type: [SignStateType], description: 'Only those in one of these states.' }),
      codes: t.arg.stringList({ description: 'Only those of these codes.' }),
    },
    complexity: { field: COST, multiplier: 1 },
    description: 'The signs of a municipality that can be ordered: those in use, without tablets.',
    resolve: async ({ grant: edit, context }, args): Promise<Orderable> => {
      const filter = {
        settlementId: idOrNull(args.settlement),
        categoryId: idOrNull(args.category),
        locationIds: args.locations?.map(idFrom) ?? null,
        states: args.states ?? null,
        codes: args.codes?.map(readTyped) ?? null,
      };
      return asGranted(context, edit, (tx) => listOrderable(tx, edit, filter));
    },
  }),
);
