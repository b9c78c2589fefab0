// Letters about the annual report, in Bulgarian.
import type { ReportLetterTexts } from './letters.ts';

export const bg: ReportLetterTexts = {
  reminder: ({ municipality, year, day, left, link }) => ({
    subject: `${municipality}: годишният доклад за ${year} г. – остават ${left} дни`,
    text: `Здравейте,

до ${day} трябва да бъде публикуван годишният доклад за удовлетвореността на потребителите за ${year} г. (чл. 24 от Наредбата за административното обслужване). Остават ${left} дни, а публикуван доклад още няма.

Числата от оценките вече са събрани. Останалото се пише тук:

${link}`,
  }),
  monthly: ({ municipality, month, link, mine }) => ({
    subject: `${municipality}: оценките за ${month}`,
    text: `Здравейте,

в приложената страница е накратко какво казаха хората за ${month}. Всичко останало стои тук:

${link}

Ако не искате да получавате тази страница, изключете я тук:

${mine}`,
  }),
};
