// The monthly page by letter: from the second of a month on, of the month before, once to each member who wants it.
import { month as monthOf } from '../../client/text/formats.ts';
import { grant } from '../access/grant.ts';
import { CITIZEN } from '../access/viewer.ts';
import type { Span } from '../aggregates/spans.ts';
import type { Message } from '../mail/message.ts';
import { letterLanguage } from '../members/text/letters.ts';
import { dayIn, textIn } from '../municipalities/rules.ts';
import { listMunicipalities, type Municipality } from '../municipalities/store.ts';
import { writePagePdf } from '../pdf/page.ts';
import { sendReportLetter, type LetterParts } from './letter.ts';
import { gatherMonth, type MonthlyFigures } from './monthly-figures.ts';
import { writtenMonth } from './monthly.ts';
import { listMonthlyReaders, type ReportReader } from './store-letters.ts';
import { reportLettersIn } from './text/letters.ts';

/** The days of a month on which it goes out: after the first, when the last day is published; later ones make up for an outage. */
const DAYS = { first: 2, last: 6 } as const;

/** Writes to everybody whose city's day it is; answers how many letters that were. */
export async function writeMonthly(parts: LetterParts): Promise<number> {
  const { connection, now } = parts;
  let letters = 0;
  for (const city of await listMunicipalities(
    connection.prisma,
    grant(CITIZEN, 'municipalities.find', null),
  )) {
    const [year = 0, month = 1, day = 1] = dayIn(city.timeZone, now()).split('-').map(Number);
    if (day < DAYS.first || day > DAYS.last) continue;
    const span = monthBefore(year, month);
    let figures: MonthlyFigures | null = null;
    for (const reader of await listMonthlyReaders(connection, city.id)) {
      const letter = { municipalityId: city.id, memberId: reader.memberId, name: `month ${span.from}` };
      const isSent = await sendReportLetter(parts, letter, async () => {
        figures ??= await gatherMonth(connection, city, span);
        return written(parts, city, reader, figures);
      });
      if (isSent) letters++;
    }
  }
  return letters;
}

async function written(
  { membersUrl }: LetterParts,
  { slug, name, languages, colour, isDemo }: Municipality,
  { email, language: chosen }: ReportReader,
  figures: MonthlyFigures,
): Promise<Message> {
  const language = letterLanguage(chosen, languages);
  const municipality = textIn(name, language);
  const page = writtenMonth(figures, { municipality, isDemo }, language);
  const content = await writePagePdf(page, { colour, at: new Date(`${figures.month.to}T00:00:00Z`) });
  const pages = `${membersUrl}/members/${slug}`;
  const month = monthOf(figures.month.from, language);
  const words = reportLettersIn(language).monthly({
    ...{ municipality, month },
    link: `${pages}/overview`,
    mine: `${pages}/alerts/mine`,
  });
  const filename = `${slug}-${figures.month.from.slice(0, 7)}.pdf`;
  return { to: email, ...words, attachments: [{ filename, contentType: 'application/pdf', content }] };
}

function monthBefore(year: number, month: number): Span {
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: dayOf(Date.UTC(year, month - 2, 1)), to: dayOf(Date.UTC(year, month - 1, 0)) };
}
