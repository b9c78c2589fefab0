// Writes to the print shop of an order, in its language; its answer goes to the member who wrote.
import { personOf } from '../access/viewers.ts';
import type { Context } from '../graphql/context.ts';
import type { Words } from '../members/text/letters.ts';
import { textIn } from '../municipalities/rules.ts';
import type { Municipality } from '../municipalities/store.ts';
import type { CountedOrder } from './store.ts';
import { shopLettersIn, type Asked, type Named, type ShopLetterTexts } from './text/letters.ts';

type Writing = Pick<Context, 'gate' | 'viewer'>;

/**
 * Sends the shop a letter about the order, once the database has what it tells; answers whether the mail server took it. One
 * that it did not take lies with whoever runs the platform, and the page says so.
 */
export async function writeToShop(
  { gate, viewer }: Writing,
  { name }: Pick<Municipality, 'name'>,
  { id, shopEmail, shopLanguage }: CountedOrder,
  write: (texts: ShopLetterTexts, about: Named & Asked) => Words,
): Promise<boolean> {
  const person = personOf(viewer);
  const municipality = textIn(name, shopLanguage);
  const contact = person === null ? municipality : `${person.name}, ${person.email}`;
  const about = { municipality, number: String(id), contact };
  const message = { to: shopEmail, ...write(shopLettersIn(shopLanguage), about) };
  const delivery = await gate.send({ ...message, ...(person !== null && { replyTo: person.email }) });
  return delivery === 'sent';
}

/** Sends the letter that brings the order with its link. */
export function sendLink(
  writing: Writing,
  municipality: Pick<Municipality, 'name'>,
  order: CountedOrder,
  link: { readonly url: string; readonly expiresOn: Date },
): Promise<boolean> {
  const told = {
    ...order,
    link: link.url,
    expiresOn: link.expiresOn.toISOString().slice(0, 10),
    wantsTestSheet: order.testSheet !== 'NOT_NEEDED' && order.testSheet !== 'APPROVED',
  };
  return writeToShop(writing, municipality, order, (texts, about) => texts.ordered({ ...told, ...about }));
}
