// Letters about the annual report, in English.
import type { ReportLetterTexts } from './letters.bg.ts';

const left = (days: number): string => (days === 1 ? '1 day left' : `${days} days left`);

export const en: ReportLetterTexts = {
  reminder: ({ municipality, year, day, days, link }) => ({
    subject: `${municipality}: the annual report for ${year} – ${days === 0 ? 'due today' : left(days)}`,
    text: `Hello,

the annual report on user satisfaction for ${year} has to be published ${days === 0 ? 'today' : `by ${day}`} (Article 24 of the Ordinance on Administrative Service). None has been published yet.

The figures from the ratings are already in it. Write the rest here:

${link}`,
    drawn: [{ link, label: 'Open the report' }],
  }),
  columns: {
    month: 'Month',
    place: 'Place',
    average: 'Average',
    interval: '95% interval',
    before: 'Month before',
    count: 'Ratings',
  },
  monthly: ({ municipality, month, city, own, more, link, mine }) => ({
    subject: `${municipality}: the ratings of ${month}`,
    text: `Hello,

the attached page sums up what people said in ${month}.

${city === null ? 'There were not enough ratings this month to publish any.' : `The whole municipality:\n\n${city.inText}`}
${own === null ? '' : `\nYour places, lowest rated first:\n\n${own.inText}\n${more > 0 ? `\nAnd ${more} more.\n` : ''}`}
Everything else is here:

${link}

If you no longer want this e-mail, switch it off here:

${mine}`,
    drawn: [
      ...[city, own].filter((table) => table !== null),
      { link, label: 'View the results' },
      { link: mine, label: 'Switch off this e-mail' },
    ],
  }),
};
