// What stands in a file of results, in English.
import { percent } from '../../../../client/text/formats.ts';
import type { Words } from './words.bg.ts';

export const en: Words = {
  tables: {
    places: 'Results by place',
    settlements: 'Results by settlement',
    categories: 'Results by service',
    lines: 'Results by line',
  },
  demo: 'DEMO DATA: the ratings are invented',
  days: (from, to) => (from === null ? `Published up to ${to}` : `Published from ${from} to ${to}`),
  before: (from, to) => `“Before” is from ${from} to ${to}`,
  standing: { counted: 'Without unconfirmed ratings', together: 'Together with unconfirmed ratings' },
  category: (name) => `Service only: ${name}`,
  settlement: (name) => `Settlement only: ${name}`,
  line: (name) => (name === '' ? 'Vehicles without a line only' : `Line only: ${name}`),
  search: (words) => `Only with: ${words}`,
  licence:
    'The same numbers are open data: the licence is on the municipality’s open data page. People chose to take part, so this is not a representative sample.',
  columns: {
    name: 'Name',
    settlement: 'Settlement',
    category: 'Service',
    kind: 'Kind',
    line: 'Line',
    registrationNumber: 'Registration number',
    places: 'Places',
    vehicles: 'Vehicles',
    count: 'Ratings (n)',
    average: 'Average score',
    lower: '95% interval, from',
    upper: '95% interval, to',
    top: 'Share of 9 and 10',
    bottom: 'Share of 1 to 4',
    beforeCount: 'Before: ratings (n)',
    beforeAverage: 'Before: average score',
    beforeLower: 'Before: interval, from',
    beforeUpper: 'Before: interval, to',
    difference: 'Change',
    note: 'Note',
    rankFrom: 'Place in the order, from',
    rankTo: 'Place in the order, to',
    standsOut: 'Stands out',
    visitors: 'Visitors',
    visitorAnswers: 'Ratings in the months with visitors',
    responseRate: 'Response rate',
    visitorsSource: 'Visitors counted by',
  },
  kinds: { place: 'place', vehicle: 'vehicle', tablet: 'tablet', online: 'online service' },
  noLine: 'without a line',
  unlikely: 'the change is unlikely to be chance',
  notEnough: 'not enough ratings yet',
  standsOut: { ABOVE: 'higher than chance', BELOW: 'lower than chance' },
  ranking: ({ reliability, isRankable, neededCount }) => {
    const share = `${percent(reliability, 'en')} of how much the averages differ is real, the rest is chance`;
    if (isRankable) return `The order can be believed: ${share}.`;
    const needed =
      neededCount === null ? '' : ` Rows can be told apart once they have at least ${neededCount} ratings.`;
    return `The order is no ranking: ${share}.${needed} The place in the order is an interval: for 95 of 100 rows the true place is in it.`;
  },
  responses:
    'The response rate is for whole months for which the number of visitors is known. It is not shown for too few ratings, or where there are more ratings than visitors.',
  unvisited: (rows) => `Rows with ratings of which visitors are not known: ${rows}`,
};
