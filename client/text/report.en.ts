// English texts of the public results: filters, map, improvements, how it is counted, the picture for sharing.
import { hoursEn } from './hours.en.ts';
import { mapEn } from './map.en.ts';

/** The same texts as in report.bg.ts. */
export const reportEn = {
  filters: 'What is shown',
  choose: 'Choose a period, a service or a settlement',
  service: 'Service',
  allServices: 'All services',
  settlement: 'Settlement',
  allSettlements: 'The whole municipality',
  period: 'Period',
  allTime: 'Since the beginning',
  year: '{year}',
  clear: 'Show everything',
  emptyPeriod: 'No ratings were published in this period',
  emptyPeriodWhy:
    'This does not mean that nobody rated: ratings count on the day they are published, not on the day they are given.',
  noneInPeriod: 'No ratings published in the period ({count})',
  groupRule: 'How we keep each rating anonymous',
  further: 'Show {count} more',
  ...mapEn,
  placesMap: 'The places on the map',
  mostRated: 'The map shows the {count} places with the most ratings; all are in the list.',
  bestPlaces: 'Places with the highest ratings',
  rankedPlaces: 'Only places with at least {least} ratings. First come those we are most certain of.',
  fewRatings: 'Fewer than {least} ratings, in no order ({count})',
  improvements: 'What was improved',
  improvementsLead: 'Done by the municipality after your ratings.',
  said: 'You said: “{said}”',
  morePlaces: { one: 'and {count} more place', other: 'and {count} more places' },
  allImprovements: 'Everything that was improved',
  noImprovements: 'Nothing is published here yet.',
  answers: 'What people answer',
  answersLead: 'The follow-up question comes after the rating; answers are never linked to it.',
  answered: { one: 'answers from {count} person', other: 'answers from {count} people' },
  standing: 'Ratings',
  without: 'without them',
  with: 'with them',
  retired: 'This place is no longer rated. Earlier ratings are shown.',
  invite: 'Be among the first: scan the sign at one of the places, or',
  inviteCode: 'enter its code',
  rateHere: 'It is rated on the spot: with a phone, from the sign there.',
  nearby: 'Places nearby',
  tablet: 'On the tablet here',
  tabletLead:
    'These ratings were given on a tablet at the desk. They are counted apart and are not part of the numbers above.',
  openingHours: {
    ...hoursEn,
    open: 'Opening hours: {hours}.',
    openSince: 'Opening hours from {since}: {hours}.',
    why: 'Ratings given at other times are published apart, as unconfirmed.',
  },
  changes: {
    one: '{day} – {what}',
    all: 'Changed by the municipality: {changes}.',
    why: 'After each change we wait for twice as many ratings before the next publication, so that no rating can be singled out by it.',
    kinds: {
      ADDED: 'added',
      SIGN: 'the sign',
      CATEGORY: 'the kind of place',
      SETTLEMENT: 'the settlement',
      HOURS: 'the opening hours',
    },
  },
  desk: 'This tablet stands in {place}. Its ratings are counted apart.',
  how: 'How it is counted',
  howMean:
    'The average rating is the sum of all published ratings divided by their number. All count the same.',
  howShares: 'The distribution always stands beside it: how many gave 9 or 10, and how many 1 to 4.',
  howInterval:
    'The wider the band around the ball, the less certain the average. It is the 95% confidence interval for people who choose to rate, not for all residents.',
  howRank:
    'Only what has at least 30 ratings is ranked. First come the places we are most certain of, so a few excellent ratings do not beat three hundred good ones.',
  howGroup:
    'Ratings are published only in groups of at least {threshold}. Until there are enough, it says “Not enough ratings yet”.',
  share: 'Average rating {average} out of 10 ({answers}).',
  shareNone: 'Not enough ratings yet.',
  demo: 'DEMO',
} as const;
