// A member orders signs: the order, its list as it is today, and the link that goes to the shop.
import { change } from '../../access/journal/change.ts';
import { PATIENT } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { findPaperAddress } from '../../municipality/municipalities/paper-address.ts';
import { dayIn } from '../../foundation/days.ts';
import { contentOf } from './shop-content.ts';
import { CreateOrderInput, draftFaults, draftFrom, drawingFaults, partsFrom, signsOf } from './draft.ts';
import { listUndrawable } from './drawable.ts';
import { ToldLinkType, type ToldLink } from './link-type.ts';
import { issueLink, tellLink, type Issued } from './linking.ts';
import { PrintOrderType } from './refs.ts';
import { createOrder } from './store-edit.ts';
import { getOrder, type CountedOrder } from './store.ts';
import { thing, told } from './journal-fields.ts';

interface Created {
  readonly outcome: 'PrintOrderCreated';
  readonly order: CountedOrder;
  readonly link: ToldLink;
}

const CreatedType = builder.objectRef<Created>('PrintOrderCreated').implement({
  description: 'The order was made, and a letter with its link written to the shop.',
  fields: (t) => ({
    order: t.expose('order', { type: PrintOrderType, description: 'The order.' }),
    link: t.expose('link', { type: ToldLinkType, description: "The shop's link." }),
  }),
});

const CreateResult = outcomesOf('CreatePrintOrderResult', 'What became of an order that was sent.', [
  CreatedType,
  InvalidType,
]);

builder.mutationField('createPrintOrder', (t) =>
  cityMutation(t, {
    type: CreateResult,
    access: 'orders.edit',
    args: { input: t.arg({ type: CreateOrderInput, required: true, description: 'The order.' }) },
    description:
      'Orders signs at a print shop, which gets a link to the files by e-mail. The signs stay as they are today, whatever is ' +
      'renamed later. Not with an address that may not stand on paper: then `address` is a faulty field.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const today = dayIn(municipality.timeZone, context.now());
      const [draft, parts] = [draftFrom(input), partsFrom(input)];
      const { origin, problem } = await findPaperAddress(context, municipality);
      const unprintable = problem === null ? [] : [{ field: 'address', fault: problem, part: origin }];
      const faults = [...draftFaults(draft, parts, today), ...unprintable];
      const made = await change<{ order: CountedOrder; issued: Issued } | Invalid>(
        context,
        edit,
        async (tx) => {
          const found = await signsOf(tx, edit, parts);
          const all = [...faults, ...found.faults];
          if (all.length > 0) return { outcome: invalid(all), audit: null };
          const content = contentOf(municipality, found.signs, context.publicUrl);
          const undrawable = drawingFaults(parts, await listUndrawable(content, draft));
          if (undrawable.length > 0) return { outcome: invalid(undrawable), audit: null };
          const order = await getOrder(
            tx,
            edit,
            await createOrder(tx, edit, draft, { parts, content }, new Date(today)),
          );
          const { issued, audit } = await issueLink(context, tx, edit, municipality, order);
          return {
            outcome: { order, issued },
            audit: [{ ...thing(order), before: null, after: told(order) }, audit],
          };
        },
        PATIENT,
      );
      if ('outcome' in made) return made;
      const outcome: Created = {
        outcome: 'PrintOrderCreated',
        order: made.order,
        link: await tellLink(context, made.issued),
      };
      return outcome;
    },
  }),
);
