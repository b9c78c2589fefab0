// The letter to a member about an order that waits: its shop asks, or cannot make it. An answer by mail goes to the shop.
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import type { Plain } from '../../foundation/mail/message.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { Hold, PrintOrder } from './rules.ts';
import type { Reader } from './store-readers.ts';
import { bg, type HoldTexts } from './text/hold-letter.bg.ts';
import { en } from './text/hold-letter.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, HoldTexts>> = { bg, en };

/** What the shop said, and who is told of it. */
interface Told {
  readonly reason: Hold;
  readonly said: string;
  readonly reader: Pick<Reader, 'email' | 'language'>;
}

export function holdLetter(
  membersUrl: string,
  { slug, name, colour, languages }: Pick<Municipality, 'slug' | 'name' | 'colour' | 'languages'>,
  { id, number, shopEmail }: Pick<PrintOrder, 'id' | 'number' | 'shopEmail'>,
  { reason, said, reader }: Told,
): Plain {
  const language = letterLanguage(reader.language, languages);
  const municipality = textIn(name, language);
  const words = LETTERS[language][reason]({
    municipality,
    number: String(number),
    said,
    link: `${membersUrl}/members/${slug}/signs/orders/${id}`,
  });
  const letter = letterOf(reader.email, { name: municipality, colour }, { language, ...words });
  return { ...letter, replyTo: shopEmail };
}
