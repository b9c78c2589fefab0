// English texts of the ledger of praise.
import type { praiseBg } from './praise.bg.ts';

export const praiseEn: typeof praiseBg = {
  title: 'Praise',
  lead: 'Which places citizens most certainly praise, and for what. Thank the people who work there.',
  rule: {
    title: 'What praise is and when a place gets a certificate',
    points: [
      'Praise is a rating of 9 or 10. Its share has an interval: how much it could vary just by who happened to answer. Places are sorted by its lower bound, so that five answers do not overtake three hundred.',
      'The words are the answers chosen to questions that are asked only after a 9 or a 10, such as “What do you like most?”.',
      'A place gets a certificate if it has at least 30 ratings in the period and at least half of them are certainly praise: the lower bound of the interval is 50% or more. Unconfirmed ratings do not count.',
    ],
  },
  sort: 'Order',
  sorts: { SURE: 'most certain praise first', COUNT: 'most praise first', NAME: 'by name' },
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
    of: 'Download (PDF) the certificate for {name}',
    TOO_FEW: 'Not yet: there are {of} ratings, and at least 30 are needed.',
    NOT_SURE: 'Not yet: the share of praise may be as low as {lower}, and at least half is needed.',
  },
  none: 'No place has enough ratings in this period yet.',
  quiet: {
    one: '{count} more place does not have enough ratings in this period.',
    other: '{count} more places do not have enough ratings in this period.',
  },
};
