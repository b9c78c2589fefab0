// Letters about the annual report, in Bulgarian.
import type { Message } from '../../../foundation/mail/message.ts';

export interface ReportLetterTexts {
  readonly reminder: (of: {
    readonly municipality: string;
    readonly year: number;
    /** The deadline in words. */
    readonly day: string;
    /** Days until then. */
    readonly days: number;
    readonly link: string;
  }) => Pick<Message, 'subject' | 'text'>;
  /** Goes with the monthly page. */
  readonly monthly: (of: {
    readonly municipality: string;
    /** The month in words. */
    readonly month: string;
    readonly link: string;
    /** Where one says that it is not to come any more. */
    readonly mine: string;
  }) => Pick<Message, 'subject' | 'text'>;
}

const left = (days: number): string => (days === 1 ? 'остава 1 ден' : `остават ${days} дни`);

export const bg: ReportLetterTexts = {
  reminder: ({ municipality, year, day, days, link }) => ({
    subject: `${municipality}: годишният доклад за ${year}\u00a0г. – ${days === 0 ? 'днес е последният ден' : left(days)}`,
    text: `Здравейте,

${days === 0 ? 'днес' : `до ${day}`} трябва да бъде публикуван годишният доклад за удовлетвореността на потребителите за ${year}\u00a0г. (чл. 24 от Наредбата за административното обслужване), а публикуван доклад още няма.

Числата от оценките вече са събрани. Останалото се пише тук:

${link}`,
  }),
  monthly: ({ municipality, month, link, mine }) => ({
    subject: `${municipality}: оценките за ${month}`,
    text: `Здравейте,

в приложената страница е накратко какво казаха хората за ${month}, а всичко останало стои тук:

${link}

Ако не искате да получавате тази страница, изключете я тук:

${mine}`,
  }),
};
