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
};
