// One letter about tasks: all that the owner has still to do when it is sent, and should have done.
import { numberIn, type LetterParts } from '../../foundation/jobs/letters.ts';
import type { JobData } from '../../foundation/jobs/queue.ts';
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import { listDue, listReminding } from './store-remind.ts';
import { bg, type ReminderText } from './text/reminder.bg.ts';
import { en } from './text/reminder.en.ts';

const REMINDERS: Readonly<Record<LetterLanguage, ReminderText>> = { bg, en };

/** Sends the owner its letter; nothing where nothing is due any more. */
export async function sendTaskLetter(
  { connection, send, membersUrl, now }: LetterParts,
  data: JobData,
): Promise<void> {
  const municipality = numberIn(data, 'municipality');
  const [city] = await listReminding(connection, municipality);
  if (!city) return;
  const due = await listDue(connection, municipality, dayIn(city.timeZone, now()), numberIn(data, 'owner'));
  const [first] = due;
  if (!first) return;
  const language = letterLanguage(first.language, city.languages);
  const pages = `${membersUrl}/members/${city.slug}/tasks`;
  const words = REMINDERS[language]({
    municipality: textIn(city.name, language),
    tasks: due.map(({ id, text, about, dueOn }) => ({
      text,
      dueOn,
      about: textIn(about, language),
      link: `${pages}/${id}`,
    })),
    mine: `${pages}?whose=mine`,
  });
  await send({ to: first.email, ...words });
}
