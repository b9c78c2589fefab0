// Letters about the annual report, in English.
import type { ReportLetterTexts } from './letters.ts';

export const en: ReportLetterTexts = {
  reminder: ({ municipality, year, day, left, link }) => ({
    subject: `${municipality}: the annual report for ${year} – ${left} days left`,
    text: `Hello,

the annual report on the satisfaction of users for ${year} is to be published by ${day} (Article 24 of the Ordinance on Administrative Service). ${left} days are left, and no report is published yet.

The numbers of the ratings are gathered already. The rest is written here:

${link}`,
  }),
};
