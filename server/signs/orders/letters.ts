// Letters to the print shop of an order, in its language; its answer goes to the member who wrote.
import { personOf } from '../../access/grants/viewers.ts';
import type { Context } from '../../api/context.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import type { Plain } from '../../foundation/mail/message.ts';
import type { Words } from '../../foundation/mail/words.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { specificationOf } from './shop-specification.ts';
import type { CountedOrder } from './store.ts';
import { type Asked, type Named, type ShopLetterTexts, bg } from './text/letters.bg.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import { en } from './text/letters.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, ShopLetterTexts>> = { bg, en };

type Writing = Pick<Context, 'viewer'>;

/** A letter about the order. */
export function letterToShop(
  { viewer }: Writing,
  { name, colour }: Pick<Municipality, 'name' | 'colour'>,
  { number, shopEmail, shopLanguage }: CountedOrder,
  write: (texts: ShopLetterTexts, about: Named & Asked) => Words,
): Plain {
  const person = personOf(viewer);
  const municipality = textIn(name, shopLanguage);
  const contact = person === null ? municipality : `${person.name}, ${person.email}`;
  const words = write(LETTERS[shopLanguage], { municipality, number: String(number), contact });
  const part = { language: shopLanguage, ...words };
  const letter = letterOf(shopEmail, { name: municipality, colour }, part);
  return { ...letter, ...(person !== null && { replyTo: person.email }) };
}

/** The letter that brings the order with its link. */
export function linkLetter(
  writing: Writing,
  municipality: Pick<Municipality, 'name' | 'colour'>,
  order: CountedOrder,
  link: { readonly url: string; readonly expiresOn: string },
): Plain {
  const told = {
    ...order,
    ...specificationOf(order),
    link: link.url,
    expiresOn: link.expiresOn,
    wantsTestSheet: order.testSheet !== 'NOT_NEEDED' && order.testSheet !== 'APPROVED',
  };
  return letterToShop(writing, municipality, order, (texts, about) => texts.ordered({ ...told, ...about }));
}
