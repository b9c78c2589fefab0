// The monthly page by letter: from the second of a month on, of the month before, once to each member who wants it.
import { month as monthOf } from '../../../client/text/formats.ts';
import { grant } from '../../access/grants/grant.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import type { Span } from '../../results/aggregates/spans.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { dataOf, numberIn, type FindParts, type LetterParts } from '../../foundation/jobs/letters.ts';
import type { JobData } from '../../foundation/jobs/queue.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import type { Message } from '../../foundation/mail/message.ts';
import { letterLanguage } from '../../access/sessions/text/letters.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import { listMunicipalities, type Municipality } from '../../municipality/municipalities/store.ts';
import { drawReport } from './report-pdf.ts';
import { gatherMonth, type MonthlyFigures } from './monthly-figures.ts';
import { monthlyTables } from './monthly-tables.ts';
import { listMonthlyReaders, type ReportReader } from './store-letters.ts';
import { reportLettersIn } from './text/letters.ts';

/** The days of a month on which it goes out: after the first, when the last day is published; later ones make up for an outage. */
const DAYS = { first: 2, last: 6 } as const;

/** Hands over a letter to everybody whose city's day it is, each once a month; answers how many those are. */
export async function findMonthlyLetters({ connection, enqueue, now }: FindParts): Promise<number> {
  let letters = 0;
  for (const { id, timeZone } of await listCities(connection)) {
    const [year = 0, month = 1, day = 1] = dayIn(timeZone, now()).split('-').map(Number);
    if (day < DAYS.first || day > DAYS.last) continue;
    for (const { memberId } of await listMonthlyReaders(connection, id)) {
      const { from } = monthBefore(year, month);
      const data = dataOf({ municipality: id, member: memberId, year: BigInt(year), month: BigInt(month) });
      if (await enqueue('reports.send-month', `${id}/${memberId}/${from}`, data)) letters += 1;
    }
  }
  return letters;
}

/** Sends the member the page about the month before the one that the job is told; nothing to whom does not want it any more. */
export async function sendMonthlyLetter(parts: LetterParts, data: JobData): Promise<void> {
  const { connection, send } = parts;
  const id = numberIn(data, 'municipality');
  const city = (await listCities(connection)).find((each) => each.id === id);
  const [reader] = await listMonthlyReaders(connection, id, numberIn(data, 'member'));
  if (!city || !reader) return;
  const span = monthBefore(Number(numberIn(data, 'year')), Number(numberIn(data, 'month')));
  await send(await written(parts, city, reader, await gatherMonth(connection, city, span, reader.scope)));
}

function listCities({ prisma }: Connection): Promise<Municipality[]> {
  return listMunicipalities(prisma, grant(CITIZEN, 'municipalities.find', null));
}

async function written(
  { membersUrl }: LetterParts,
  { slug, name, languages, colour, isDemo }: Municipality,
  { email, language: chosen }: ReportReader,
  figures: MonthlyFigures,
): Promise<Message> {
  const language = letterLanguage(chosen, languages);
  const municipality = textIn(name, language);
  const at = new Date(`${figures.month.to}T00:00:00Z`);
  const content = await drawReport('monthPdf', [figures, { municipality, isDemo }, language], { colour, at });
  const pages = `${membersUrl}/members/${slug}`;
  const mine = `${pages}/alerts/mine`;
  const month = monthOf(figures.month.from, language);
  const texts = reportLettersIn(language);
  const words = texts.monthly({
    municipality,
    month,
    ...monthlyTables(figures, texts.columns, language),
    link: `${pages}/overview`,
    mine,
  });
  const filename = `${slug}-${figures.month.from.slice(0, 7)}.pdf`;
  const letter = letterOf(email, { name: municipality, colour }, { language, ...words });
  return {
    ...letter,
    unsubscribe: mine,
    attachments: [{ filename, contentType: 'application/pdf', content }],
  };
}

function monthBefore(year: number, month: number): Span {
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: dayOf(Date.UTC(year, month - 2, 1)), to: dayOf(Date.UTC(year, month - 1, 0)) };
}
