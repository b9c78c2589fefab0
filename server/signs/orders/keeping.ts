// An order that a member sends is kept with the link that goes to its shop; what became of it.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { PATIENT, type Tenant } from '../../foundation/database/tenant.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { thing, told } from './journal-fields.ts';
import { ToldLinkType, type ToldLink } from './link-type.ts';
import { issueLink, tellLink, type Issued } from './linking.ts';
import { PrintOrderType } from './refs.ts';
import { createOrder, type OrderDraft, type Wanted } from './store-edit.ts';
import { getOrder, type CountedOrder } from './store.ts';

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

export const CreateResult = outcomesOf('CreatePrintOrderResult', 'What became of an order that was sent.', [
  CreatedType,
  InvalidType,
]);

/** Who orders, and how it is printed. */
interface Ordering {
  readonly municipality: Municipality;
  readonly grant: Grant<'orders.edit'>;
  readonly draft: OrderDraft;
}

/**
 * Keeps the order of what is wanted, which is found in the transaction that keeps it, and sends the shop its link; or nothing,
 * where what is wanted is wrong.
 */
export async function keepOrder(
  context: Context,
  { municipality, grant: edit, draft }: Ordering,
  find: (tx: Tenant) => Promise<Wanted | Invalid>,
): Promise<Created | Invalid> {
  const today = new Date(dayIn(municipality.timeZone, context.now()));
  const made = await change<{ order: CountedOrder; issued: Issued } | Invalid>(
    context,
    edit,
    async (tx) => {
      const wanted = await find(tx);
      if ('outcome' in wanted) return { outcome: wanted, audit: null };
      const order = await getOrder(tx, edit, await createOrder(tx, edit, draft, wanted, today));
      const { issued, audit } = await issueLink(context, tx, edit, municipality, order);
      return {
        outcome: { order, issued },
        audit: [{ ...thing(order), before: null, after: told(order) }, audit],
      };
    },
    PATIENT,
  );
  if ('outcome' in made) return made;
  return { outcome: 'PrintOrderCreated', order: made.order, link: await tellLink(context, made.issued) };
}
