// Letters about the annual report, in English.
import type { ReportLetterTexts } from './letters.bg.ts';

const left = (days: number): string => (days === 1 ? '1 day left' : `${days} days left`);

export const en: ReportLetterTexts = {
  reminder: ({ municipality, year, day, days, link }) => ({
    subject: `${municipality}: the annual report for ${year} – ${days === 0 ? 'due today' : left(days)}`,
    text: `Hello,

the annual report on the satisfaction of users for ${year} is to be published ${days === 0 ? 'today' : `by ${day}`} (Article 24 of the Ordinance on Administrative Service). None is published yet.

The numbers of the ratings are gathered already. The rest is written here:

${link}`,
  }),
  monthly: ({ municipality, month, link, mine }) => ({
    subject: `${municipality}: the ratings of ${month}`,
    text: `Hello,

the page that comes with this letter says in short what people said in ${month}. All the rest stands here:

${link}

If you do not want this page any more, switch it off here:

${mine}`,
  }),
};
