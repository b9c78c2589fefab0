// Reminds admins and editors that the annual report is due: 30 days before and a week before, while none is published.
import { ROLES, type Role } from '../access/roles.ts';
import { mayRole } from '../access/policy.ts';
import type { Connection } from '../database/connect.ts';
import type { Send } from '../mail/message.ts';
import { letterLanguage } from '../members/text/letters.ts';
import { dayIn, textIn } from '../municipalities/rules.ts';
import { daysBetween, deadlineOf, reminderDue } from './rules.ts';
import {
  claimReportLetter,
  isPublished,
  listReportCities,
  listReportReaders,
  releaseReportLetter,
  type ReportCity,
  type ReportReader,
} from './store-letters.ts';
import { reportLettersIn } from './text/letters.ts';

export interface RemindingParts {
  readonly connection: Connection;
  readonly send: Send;
  /** The origin of members' pages. */
  readonly membersUrl: string;
  readonly now: () => Date;
}

const WRITERS: readonly Role[] = ROLES.filter((role) => mayRole(role, 'reports.edit'));

/** Writes to everybody who is to be reminded today; answers how many letters that were. */
export async function remindOfReports(parts: RemindingParts): Promise<number> {
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

async function remind(
  { connection, send, membersUrl, now }: RemindingParts,
  { id, slug, name, languages }: ReportCity,
  { memberId, email, language: chosen }: ReportReader,
  { year, deadline, due, today }: Due,
): Promise<boolean> {
  const letter = { municipalityId: id, memberId, name: `${year}-${due}` };
  if (!(await claimReportLetter(connection, letter, now()))) return false;
  const language = letterLanguage(chosen, languages);
  const words = reportLettersIn(language).reminder({
    municipality: textIn(name, language),
    year,
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(deadline)),
    left: daysBetween(today, deadline),
    link: `${membersUrl}/members/${slug}/reports/${year}`,
  });
  try {
    await send({ to: email, ...words });
  } catch (error) {
    await releaseReportLetter(connection, letter);
    throw error;
  }
  return true;
}
