// English texts of visitors.
import type { visitsBg } from './visits.bg.ts';

/** The same texts as in visits.bg.ts, in English. */
export const visitsEn: typeof visitsBg = {
  title: 'Visitors',
  lead: 'How many people came, and what share of them answered, in the last twelve months.',
  raw: 'Average of all ratings',
  rawLead: 'A place weighs as many as its ratings.',
  weighted: 'Average weighted by visitors',
  weightedLead: {
    one: 'The place weighs as many as its visitors. They are known of {count} place with ratings.',
    other: 'A place weighs as many as its visitors. They are known of {count} places with ratings.',
  },
  noWeighted: 'There is no place with ratings yet of which it is known how many people came.',
  without: {
    one: 'Of {count} place the visitors are not known.',
    other: 'Of {count} places the visitors are not known.',
  },
  caption: 'Visitors and ratings by place',
  columns: {
    place: 'Place',
    visitors: 'Visitors',
    answers: 'Ratings',
    rate: 'Answered',
    source: 'According to',
  },
  unknown: 'not known',
  noRate: 'cannot be said',
  months: { one: 'in {count} month', other: 'in {count} months' },
  source: '{source}, {day}',
  about:
    'Ratings come out later than the visit, and in groups. So the share is of all months together. It is not shown of too few ratings, or where there are more of them than visitors.',
  edit: 'Enter visitors',
  form: {
    source: 'Who counted them',
    sourceHint:
      'For example: a counter at the door, the queue system, tickets sold. Citizens read it at the place, with the number.',
    rows: 'Place, month, visitors',
    rowsHint:
      'A row for each place and month, with semicolons between, as in 12;2026-10;1540. The place is the number in your own list. Without a number: not known any more.',
    file: 'Or choose a table, CSV or Excel (.xlsx)',
    fault: 'Row {line}: {fault}',
    parts: {
      columns: 'there must be a place, a month and a number',
      month: 'there is no such month, or it has not begun',
      visitors: 'the number must be from 1 to 10,000,000',
      place: 'there is no place with this number',
      taken: 'another row has the same place and month',
    },
    empty: 'Fill in one row at least.',
    most: 'There can be at most 500 rows at a time.',
    saved: { one: 'Saved: {count} month.', other: 'Saved: {count} months.' },
  },
};
