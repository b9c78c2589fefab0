// Reminds admins and editors that the annual report is due: 30 days before and a week before, while none is published.
import { longDay } from '../../../client/text/formats.ts';
import { dataOf, numberIn, type FindParts, type LetterParts } from '../../foundation/jobs/letters.ts';
import type { JobData } from '../../foundation/jobs/queue.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import { letterLanguage } from '../../access/sessions/text/letters.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { listLetterCities, type LetterCity } from '../../municipality/municipalities/store-letter-cities.ts';
import { daysBetween, deadlineOf, reminderDue } from './deadline.ts';
import { isPublished, listReportReaders } from './store-letters.ts';
import { reportLettersIn } from './text/letters.ts';

/** Hands over a letter to everybody who is to be reminded, each once; answers how many those are. */
export async function findReportReminders({ connection, enqueue, now }: FindParts): Promise<number> {
  let letters = 0;
  for (const city of await listLetterCities(connection)) {
    const awaited = await findAwaited(connection, city, now());
    if (awaited === null) continue;
    const { deadline, due } = awaited;
    for (const { memberId } of await listReportReaders(connection, city.id)) {
      const data = dataOf({ municipality: city.id, member: memberId });
      const key = `${city.id}/${memberId}/${deadline}/${due}`;
      if (await enqueue('reports.send-reminder', key, data)) letters += 1;
    }
  }
  return letters;
}

/** Sends the member its reminder; nothing where the report is out meanwhile, or its day is over. */
export async function sendReportReminder(
  { connection, send, membersUrl, now }: LetterParts,
  data: JobData,
): Promise<void> {
  const municipality = numberIn(data, 'municipality');
  const [city] = await listLetterCities(connection, municipality);
  const awaited = city && (await findAwaited(connection, city, now()));
  const [reader] = await listReportReaders(connection, municipality, numberIn(data, 'member'));
  if (!awaited || !reader) return;
  const { year, deadline, left } = awaited;
  const language = letterLanguage(reader.language, city.languages);
  const name = textIn(city.name, language);
  const words = reportLettersIn(language).reminder({
    municipality: name,
    year,
    day: longDay(deadline, language),
    days: left,
    link: `${membersUrl}/members/${city.slug}/reports/${year}`,
  });
  await send(letterOf(reader.email, { name, colour: city.colour }, { language, ...words }));
}

/** A report that is not published, so few days before its deadline that members are reminded. */
interface Awaited {
  readonly year: number;
  readonly deadline: string;
  /** Days until then. */
  readonly left: number;
  /** Which reminder it is time for. */
  readonly due: number;
}

async function findAwaited(connection: Connection, city: LetterCity, now: Date): Promise<Awaited | null> {
  const today = dayIn(city.timeZone, now);
  // The deadline of a year's report lies in the next one.
  const year = Number(today.slice(0, 4)) - 1;
  const deadline = deadlineOf(year, city);
  const left = daysBetween(today, deadline);
  const due = reminderDue(left);
  if (due === null || (await isPublished(connection, city.id, year))) return null;
  return { year, deadline, left, due };
}
