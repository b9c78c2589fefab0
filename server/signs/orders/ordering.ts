// A member orders signs: the order, its list as it is today, and the link that goes to the shop.
import { builder } from '../../api/builder.ts';
import { invalid } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { contentOf } from './shop-content.ts';
import {
  addressFaults,
  CreateOrderInput,
  draftFaults,
  draftFrom,
  drawingFaults,
  eventFaults,
  partsFrom,
  signsOf,
} from './draft.ts';
import { listUndrawable } from './drawable.ts';
import { CreateResult, keepOrder } from './keeping.ts';
import { partFaults } from './rules.ts';

builder.mutationField('createPrintOrder', (t) =>
  cityMutation(t, {
    type: CreateResult,
    access: 'orders.edit',
    args: { input: t.arg({ type: CreateOrderInput, required: true, description: 'The order.' }) },
    description:
      'Orders signs at a print shop, which gets a link to the files by e-mail. The signs stay as they are today, whatever is ' +
      'renamed later. Not with an address that may not stand on paper: then `address` is a faulty field.',
    resolve: async ({ municipality, grant, context }, { input }) => {
      const today = dayIn(municipality.timeZone, context.now());
      const [draft, parts] = [draftFrom(input), partsFrom(input)];
      const unprintable = await addressFaults(context, municipality);
      const faults = [...partFaults(parts), ...draftFaults(draft, today), ...unprintable];
      return keepOrder(context, { municipality, grant, draft }, async (tx) => {
        const found = await signsOf(tx, grant, parts);
        const all = [...faults, ...found.faults, ...eventFaults(found.signs, draft)];
        if (all.length > 0) return invalid(all);
        const content = contentOf(municipality, found.signs, context.publicUrl);
        const undrawable = drawingFaults(parts, await listUndrawable(content, draft));
        return undrawable.length > 0 ? invalid(undrawable) : { parts, content };
      });
    },
  }),
);
