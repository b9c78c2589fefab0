// English texts of the control chart.
import type { controlBg } from './control.bg.ts';

/** The same texts as in control.bg.ts, in English. */
export const controlEn: typeof controlBg = {
  title: 'Change or chance',
  lead: 'Months go up and down also where nothing changed. Between the dashes that is usual.',
  compare: 'Compare with others',
  tooFew: 'Too early to say: it takes eight months with published ratings.',
  calm: 'The ups and downs are usual: nothing points to a change.',
  signals: {
    one: '{count} month points to a change.',
    other: '{count} months point to a change.',
  },
  month: '{month}: average {average}, {answers}, usually {lower} to {upper}',
  because: '{month}; {rule}',
  columns: { month: 'Month', average: 'Average', limits: 'Usually', count: 'Ratings', signal: 'Sign' },
  rules: {
    BEYOND: 'beyond the limits',
    TWO_OF_THREE: 'two of three months far from the mean on the same side',
    FOUR_OF_FIVE: 'four of five months off the mean on the same side',
    EIGHT: 'eight months in a row on the same side of the mean',
  },
  change:
    'Since {day} the average is {after}, before it was {before}. The change is unlikely to be chance, so the limits after it are new.',
  picture: {
    title: 'The average by month, and the limits of what is usual',
    legend: 'A hollow dot points to a change. Ratings a month:',
  },
  how: {
    title: 'How to read this',
    limits:
      'The limits are three standard deviations from the mean, wider for a month of fewer ratings. Where months differ more than the chance of who answered makes them, the limits widen (Laney, 2002).',
    rules:
      'The four rules are those of the Western Electric handbook (1956). Even where nothing changes, about one chart in twelve shows a signal over two years, and one in six over three: of 600 places about 50, and 100. Alerts are stricter: they count every published group.',
  },
};
