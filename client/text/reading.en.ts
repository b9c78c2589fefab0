// English texts of the page on which members read and search what citizens wrote.
import type { readingBg } from './reading.bg.ts';

export const readingEn: typeof readingBg = {
  title: 'What people write',
  lead: 'Every comment that staff can see. Search by words; narrow by service, place or month.',
  filters: {
    search: 'Words in a comment',
    group: 'Group of places',
    allGroups: 'all groups',
    from: 'From',
    to: 'To',
    anyMonth: 'any month',
    anyState: 'all',
    onlyPlace: 'Only {name}',
  },
  none: 'No comments match.',
  noneLead: 'Try other words, a longer period or more places.',
  noneAtAll: 'The first group of comments will appear here as soon as it is opened.',
  clear: 'Show all',
  notYet: 'None of the comments searched so far matches. You can go on to older ones.',
  more: 'Show more',
  searchOn: 'Search older ones too',
  themes: {
    ofPart: 'Words that occur more often here than elsewhere',
    ofAll: 'What people write about most',
    count: { one: 'in {count} comment', other: 'in {count} comments' },
  },
  how: {
    title: 'How the search works, and what is not shown here',
    points: [
      'A search also finds other forms of a Bulgarian word, its Latin spelling, and words with a small mistake.',
      'If you type several words, you see the comments that contain all of them.',
      'Of a comment, only the place and the month in which it was opened are known. Within a month the order is random.',
      'A comment is not linked to any score, so you cannot search by score.',
      'Hidden comments are neither here, nor among the words, nor in the file.',
      'The number beside a word says how many comments contain it, in any form. Only comments that you may read are counted, and a word is shown from ten comments up.',
      'The journal records who downloaded a file of comments, not what was searched for.',
    ],
  },
};
