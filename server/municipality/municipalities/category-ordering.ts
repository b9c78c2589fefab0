// The order in which a municipality's categories stand, as a member puts it.
import { change } from '../../access/journal/change.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { invalid, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from './city-field.ts';
import { CategoryType } from './refs.ts';
import { listOrderedCategories, updateCategory } from './store-categories.ts';
import { waitForTurn } from './store-lock.ts';
import type { Category } from './store.ts';

interface Ordered {
  readonly outcome: 'CategoriesOrdered';
  readonly categories: readonly Category[];
}

const CategoriesOrderedType = builder.objectRef<Ordered>('CategoriesOrdered').implement({
  description: 'The categories stand in that order.',
  fields: (t) => ({
    categories: t.expose('categories', { type: [CategoryType], description: 'All, in their order.' }),
  }),
});

const OrderCategoriesResult = outcomesOf('OrderCategoriesResult', 'What became of an order of categories.', [
  CategoriesOrderedType,
  OutdatedType,
  InvalidType,
]);

const CategoryInOrderInput = builder.inputType('CategoryInOrderInput', {
  description: 'A category, and the version that was read.',
  fields: (t) => ({
    category: t.id({ required: true, description: 'The category.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

const OrderCategoriesInput = builder.inputType('OrderCategoriesInput', {
  description: 'All categories of a municipality, also those out of use, in an order.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    order: t.field({ type: [CategoryInOrderInput], required: true, description: 'All of them.' }),
  }),
});

builder.mutationField('orderCategories', (t) =>
  cityMutation(t, {
    type: OrderCategoriesResult,
    access: 'categories.edit',
    args: { input: t.arg({ type: OrderCategoriesInput, required: true, description: 'The order.' }) },
    description: 'Puts the categories in another order: on pages, in lists, in filters.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const order = input.order.map(({ category, version }) => ({ id: idFrom(category), version }));
      return change<Ordered | Outdated | Invalid>(context, edit, async (tx) => {
        await waitForTurn(tx, edit);
        const before = await listOrderedCategories(tx, edit);
        const isAll =
          order.length === before.length && before.every(({ id }) => order.some((each) => each.id === id));
        if (!isAll) return { outcome: invalid([{ field: 'order', fault: 'INCOMPLETE' }]), audit: null };
        const late = before.find(
          ({ id, version }) => order.find((each) => each.id === id)?.version !== version,
        );
        if (late) {
          const thing = { subject: 'Category', subjectId: String(late.id) };
          return { outcome: await outdated(tx, edit, thing, late.version), audit: null };
        }
        const moved = order
          .map(({ id }, at) => ({ id, position: at + 1 }))
          .filter(({ id, position }) => before.some((row) => row.id === id && row.position !== position));
        for (const { id, position } of moved) await updateCategory(tx, edit, id, { position });
        const categories = await listOrderedCategories(tx, edit);
        const keysOf = (rows: readonly Category[]) => ({ order: rows.map(({ key }) => key) });
        const thing = { subject: 'Municipality', subjectId: municipality.slug };
        return {
          outcome: { outcome: 'CategoriesOrdered', categories },
          audit: moved.length === 0 ? null : { ...thing, before: keysOf(before), after: keysOf(categories) },
        };
      });
    },
  }),
);
