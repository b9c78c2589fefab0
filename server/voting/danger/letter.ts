// One letter to an admin: that there is something to read at once. Nothing of what was written, nor where.
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { numberIn, type LetterParts } from '../../foundation/jobs/letters.ts';
import type { JobData } from '../../foundation/jobs/queue.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { listLetterCities } from '../../municipality/municipalities/store-letter-cities.ts';
import { listAdmins } from './store-told.ts';
import { bg, type DangerText } from './text/letter.bg.ts';
import { en } from './text/letter.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, DangerText>> = { bg, en };

/** Sends the admin the letter; nothing to somebody who is none any more. */
export async function sendDangerLetter(
  { connection, send, membersUrl }: Pick<LetterParts, 'connection' | 'send' | 'membersUrl'>,
  data: JobData,
): Promise<void> {
  const id = numberIn(data, 'municipality');
  const [city] = await listLetterCities(connection, id);
  const [admin] = await listAdmins(connection, id, numberIn(data, 'member'));
  if (!city || !admin) return;
  const language = letterLanguage(admin.language, city.languages);
  const municipality = textIn(city.name, language);
  const words = LETTERS[language]({
    municipality,
    link: `${membersUrl}/members/${city.slug}/comments?danger=only`,
  });
  await send(letterOf(admin.email, { name: municipality, colour: city.colour }, { language, ...words }));
}
