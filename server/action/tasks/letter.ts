// One letter about tasks: all that the owner has still to do when it is sent, and should have done.
import { numberIn, type LetterParts } from '../../foundation/jobs/letters.ts';
import type { JobData } from '../../foundation/jobs/queue.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import { listLetterCities } from '../../municipality/municipalities/store-letter-cities.ts';
import { listDue } from './store-remind.ts';
import { bg, type ReminderText } from './text/reminder.bg.ts';
import { en } from './text/reminder.en.ts';

const REMINDERS: Readonly<Record<LetterLanguage, ReminderText>> = { bg, en };

/** Sends the owner its letter; nothing where nothing is due any more. */
export async function sendTaskLetter(
  { connection, send, membersUrl, now }: LetterParts,
  data: JobData,
): Promise<void> {
  const id = numberIn(data, 'municipality');
  const [city] = await listLetterCities(connection, id);
  if (!city) return;
  const due = await listDue(connection, id, dayIn(city.timeZone, now()), numberIn(data, 'owner'));
  const [first] = due;
  if (!first) return;
  const language = letterLanguage(first.language, city.languages);
  const pages = `${membersUrl}/members/${city.slug}/tasks`;
  const municipality = textIn(city.name, language);
  const words = REMINDERS[language]({
    municipality,
    tasks: due.map(({ id: task, text, about, dueOn }) => ({
      text,
      dueOn,
      about: textIn(about, language),
      link: `${pages}/${task}`,
    })),
    mine: `${pages}?whose=mine`,
  });
  await send(letterOf(first.email, { name: municipality, colour: city.colour }, { language, ...words }));
}
