// Reminds admins and editors that the annual report is due: 30 days before and a week before, while none is published.
import { ROLES, type Role } from '../access/roles.ts';
import { mayRole } from '../access/policy.ts';
import { letterLanguage } from '../members/text/letters.ts';
import { dayIn, textIn } from '../municipalities/rules.ts';
import { sendReportLetter, type LetterParts } from './letter.ts';
import { daysBetween, deadlineOf, reminderDue } from './rules.ts';
import {
  isPublished,
  listReportCities,
  listReportReaders,
  type ReportCity,
  type ReportReader,
} from './store-letters.ts';
import { reportLettersIn } from './text/letters.ts';

const WRITERS: readonly Role[] = ROLES.filter((role) => mayRole(role, 'reports.edit'));

/** Writes to everybody who is to be reminded today; answers how many letters that were. */
export async function remindOfReports(parts: LetterParts): Promise<number> {
  const { connection, now } = parts;
  let letters = 0;
  for (const city of await listReportCities(connection)) {
    const today = dayIn(city.timeZone, now());
    // The deadline of a year's report lies in the next one.
    const year = Number(today.slice(0, 4)) - 1;
    const deadline = deadlineOf(year, city);
    const due = reminderDue(daysBetween(today, deadline));
    if (due === null || (await isPublished(connection, city.id, year))) continue;
    for (const reader of await listReportReaders(connection, city.id, WRITERS))
      if (await remind(parts, city, reader, { year, deadline, due, today })) letters++;
  }
  return letters;
}

interface Due {
  readonly year: number;
  readonly deadline: string;
  readonly due: number;
  readonly today: string;
}

function remind(
  parts: LetterParts,
  { id, slug, name, languages }: ReportCity,
  { memberId, email, language: chosen }: ReportReader,
  { year, deadline, due, today }: Due,
): Promise<boolean> {
  const letter = { municipalityId: id, memberId, name: `${year}-${due}` };
  return sendReportLetter(parts, letter, () => {
    const language = letterLanguage(chosen, languages);
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    const words = reportLettersIn(language).reminder({
      ...{ municipality: textIn(name, language), year, day: day.format(new Date(deadline)) },
      left: daysBetween(today, deadline),
      link: `${parts.membersUrl}/members/${slug}/reports/${year}`,
    });
    return { to: email, ...words };
  });
}
