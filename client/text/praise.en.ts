// English texts of the ledger of praise.
import type { praiseBg } from './praise.bg.ts';

export const praiseEn: typeof praiseBg = {
  title: 'Praise',
  lead: 'Which places citizens praise most surely, and what for. Thank the people who work there.',
  rule: {
    title: 'What praise is, and when a place gets a certificate',
    points: [
      'Praise is a rating of 9 or 10. Their share has an interval: so much may change by chance alone, in who answered. The order goes by its lower bound, so that five answers do not overtake three hundred.',
      'The words are the answers chosen to questions that are asked only after a 9 or a 10, such as “What do you like most?”.',
      'There is a certificate for a place with at least 30 ratings in the period, of which surely at least half are praise: the lower bound of the interval is 50% or more. Unconfirmed ratings do not count.',
    ],
  },
  sort: 'Order',
  sorts: { SURE: 'the surest praise first', COUNT: 'the most praise first', NAME: 'by name' },
  caption: 'Praise by place',
  columns: {
    place: 'Place',
    share: 'Ratings of 9 and 10',
    praised: 'What they like',
    certificate: 'Certificate',
  },
  share: { of: '{count} of {of}', chance: '95% interval: {lower} to {upper}' },
  noWords: 'not enough ratings yet',
  certificate: {
    download: 'Download (PDF)',
    of: 'Download (PDF) the certificate of {name}',
    TOO_FEW: 'Not yet: there are {of} ratings, and at least 30 are needed.',
    NOT_SURE: 'Not yet: the praise may be only {lower}, and at least half is needed.',
  },
  none: 'No place has enough ratings yet in this period.',
  quiet: {
    one: '{count} more place has not enough answers in this period.',
    other: '{count} more places have not enough answers in this period.',
  },
};
