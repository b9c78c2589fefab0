// The shop's link to an order: a new one, which ends the one before, and the end of it.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import type { Changed } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Context } from '../../api/context.ts';
import { keepLetter, sendKept, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { issuePass } from '../../access/passes/issue.ts';
import { revokePasses } from '../../access/passes/store.ts';
import { linkLetter } from './letters.ts';
import { ToldLinkType, type ToldLink } from './link-type.ts';
import { PrintOrderType } from './refs.ts';
import { OPEN } from './rules.ts';
import { getOrder, type CountedOrder } from './store.ts';
import { thing } from './journal-fields.ts';

/** A link that was issued, and the letter with it, which is kept until the commit is certain. */
export interface Issued extends Omit<ToldLink, 'isSent'> {
  readonly letter: KeptLetter;
}

/** Issues the order's link, with what the journal tells of it: whom it is for and until when, never what opens it. */
export async function issueLink(
  context: Context,
  tx: Tenant,
  edit: Grant<'orders.edit'>,
  municipality: Municipality,
  order: CountedOrder,
): Promise<{ readonly issued: Issued; readonly audit: Changed }> {
  const { id: orderId, shopEmail: holder, dueOn: from } = order;
  const today = dayIn(municipality.timeZone, context.now());
  const { pass, token } = await issuePass(tx, edit, { of: 'order', orderId }, { holder, today, from });
  const url = `${context.publicUrl}/print/${token}`;
  const linkUntil = pass.expiresOn.toISOString().slice(0, 10);
  const letter = linkLetter(context, municipality, order, { url, expiresOn: linkUntil });
  return {
    issued: { pass, url, letter: await keepLetter(context, tx, edit, letter) },
    audit: { ...thing(order), before: { linkUntil: null }, after: { linkUntil } },
  };
}

/** Sends the letter with the link, once it is issued for certain. */
export async function tellLink(context: Context, { letter, ...link }: Issued): Promise<ToldLink> {
  return { ...link, isSent: (await sendKept(context, letter)) === 'sent' };
}

interface LinkIssued {
  readonly outcome: 'OrderLinkIssued';
  readonly link: ToldLink;
  readonly order: CountedOrder;
}

const LinkIssuedType = builder.objectRef<LinkIssued>('OrderLinkIssued').implement({
  description: 'The link was issued; the one before works no more.',
  fields: (t) => ({
    link: t.expose('link', { type: ToldLinkType, description: 'The link.' }),
    order: t.expose('order', { type: PrintOrderType, description: 'Its order.' }),
  }),
});

const IssueResult = outcomesOf('IssueOrderLinkResult', 'What became of a link that was asked for.', [
  LinkIssuedType,
  InvalidType,
]);

const OrderLinkInput = builder.inputType('OrderLinkInput', {
  description: 'The link of an order.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    order: t.id({ required: true, description: 'The order.' }),
  }),
});

builder.mutationField('issueOrderLink', (t) =>
  cityMutation(t, {
    type: IssueResult,
    access: 'orders.edit',
    args: { input: t.arg({ type: OrderLinkInput, required: true, description: 'Of which order.' }) },
    description:
      'Issues a new link to an order and sends it to the shop; the one before works no more. Not of an order that came or ' +
      'was called off.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idFrom(input.order);
      const done = await change<{ issued: Issued; order: CountedOrder } | Invalid>(
        context,
        edit,
        async (tx) => {
          const order = await getOrder(tx, edit, id);
          if (!OPEN.includes(order.state))
            return { outcome: invalid([{ field: 'order', fault: 'NOT_ALLOWED' }]), audit: null };
          const { issued, audit } = await issueLink(context, tx, edit, municipality, order);
          return { outcome: { issued, order }, audit };
        },
      );
      if ('outcome' in done) return done;
      const { issued, order } = done;
      const outcome: LinkIssued = {
        outcome: 'OrderLinkIssued',
        link: await tellLink(context, issued),
        order,
      };
      return outcome;
    },
  }),
);

builder.mutationField('revokeOrderLink', (t) =>
  cityMutation(t, {
    type: PrintOrderType,
    access: 'orders.edit',
    args: { input: t.arg({ type: OrderLinkInput, required: true, description: 'Of which order.' }) },
    description:
      'Revokes the link to an order: from now on it is not known any more. The same again changes nothing.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idFrom(input.order);
      const today = new Date(dayIn(municipality.timeZone, context.now()));
      return change(context, edit, async (tx) => {
        const order = await getOrder(tx, edit, id);
        const count = await revokePasses(tx, edit, { of: 'order', orderId: id }, today);
        const linkUntil = today.toISOString().slice(0, 10);
        const audit = {
          ...thing(order),
          before: { linkRevokedOn: null },
          after: { linkRevokedOn: linkUntil },
        };
        return { outcome: order, audit: count === 0 ? null : audit };
      });
    },
  }),
);
