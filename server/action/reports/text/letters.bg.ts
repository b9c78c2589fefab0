// Letters about the annual report, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';
import type { MonthlyColumns, MonthlyTables } from '../monthly-tables.ts';

export interface ReportLetterTexts {
  readonly reminder: (of: {
    readonly municipality: string;
    readonly year: number;
    /** The deadline in words. */
    readonly day: string;
    /** Days until then. */
    readonly days: number;
    readonly link: string;
  }) => Words;
  readonly columns: MonthlyColumns;
  /** Goes with the monthly page. */
  readonly monthly: (
    of: MonthlyTables & {
      readonly municipality: string;
      /** The month in words. */
      readonly month: string;
      readonly link: string;
      /** Where one says that it is not to come any more. */
      readonly mine: string;
    },
  ) => Words;
}

const left = (days: number): string => (days === 1 ? 'остава 1 ден' : `остават ${days} дни`);

export const bg: ReportLetterTexts = {
  reminder: ({ municipality, year, day, days, link }) => ({
    subject: `${municipality}: годишният доклад за ${year}\u00a0г. – ${days === 0 ? 'днес е последният ден' : left(days)}`,
    text: `Здравейте,

${days === 0 ? 'днес' : `до ${day}`} трябва да бъде публикуван годишният доклад за удовлетвореността на потребителите за ${year}\u00a0г. (чл. 24 от Наредбата за административното обслужване), а публикуван доклад още няма.

Числата от оценките вече са събрани. Останалото се пише тук:

${link}`,
    drawn: [{ link, label: 'Отворете доклада' }],
  }),
  columns: {
    month: 'Месец',
    place: 'Място',
    average: 'Средна оценка',
    interval: '95\u00a0% интервал',
    before: 'Преди месец',
    count: 'Оценки',
  },
  monthly: ({ municipality, month, city, own, more, link, mine }) => ({
    subject: `${municipality}: оценките за ${month}`,
    text: `Здравейте,

приложената страница събира накратко какво казаха хората: ${month}

${city === null ? 'През този месец няма достатъчно оценки, за да бъдат публикувани.' : `Цялата община:\n\n${city.inText}`}
${own === null ? '' : `\nВашите места, от най-ниско оцененото:\n\n${own.inText}\n${more > 0 ? `\nИ още ${more}.\n` : ''}`}
Всичко останало е тук:

${link}

Ако не искате да получавате това писмо, изключете го тук:

${mine}`,
    drawn: [
      ...[city, own].filter((table) => table !== null),
      { link, label: 'Вижте резултатите' },
      { link: mine, label: 'Изключете писмото' },
    ],
  }),
};
