// What every column of a stored row means, and what is only counted in memory, in English.
import type { StoredTexts } from './stored.bg.ts';

/** The same texts as in stored.bg.ts, in English. */
export const storedEn: StoredTexts = {
  title: 'The rows in the database',
  lead: 'Here is one example of each kind of row that a rating leaves behind. The names of the columns are the real ones, the values are invented. There are no other columns.',
  tables: {
    ballots: 'A ballot waiting to be opened',
    ballot_ids: 'A number, so that it counts once',
    ratings: 'A published rating',
    comments: 'An opened comment',
  },
  column: 'Column',
  value: 'Value',
  columns: {
    municipality_id: 'the municipality',
    id: 'a random number',
    location_id: 'the place; for a waiting ballot, only in a demonstration city',
    kind: 'score, answer or comment',
    standing: 'whether it counts or is separate',
    key_id: 'the key it is sealed with',
    sealed: 'the place and the content, encrypted',
    night: 'which night of the municipality it is, so that it is deleted after 35 nights',
    score: 'the score',
    published_on: 'the day on which its group was published',
    opening_id: 'the group it was published in',
    month: 'the month in which it was opened',
    text: 'the text, with numbers and addresses masked',
    state: 'new, kept, or hidden by the municipality',
    hidden_because: 'if it is hidden: why',
    decided_by: 'if it was reviewed: by which member of staff',
    proposed_because: 'if somebody proposes to hide it: why',
    proposed_by: 'if somebody proposes to hide it: which member of staff',
    danger: 'if its words sound like a threat or a child in danger: whether the administrators were told',
  },
  exampleComment: 'The bench by the entrance is broken.',
  memoryTitle: 'What is counted in memory only',
  memory: [
    'To tell whether a rating counts or is kept separate as unconfirmed, the server counts in its memory. If there are several servers, they count together, in shared memory. Nothing listed here is written down, and all of it is forgotten when they are stopped.',
    'How many ballots came for a place from one network. Instead of the address there is a number made with a secret key. When the ratings of the place are opened, counting starts again. The key and the counts are destroyed after a week at the latest.',
    'How many ballots count for a place since its last opening, and how many of them are more than one network may send – without the networks themselves.',
    'How many ballots came through a shared network in the last hour.',
    'How many ballots came from one network within a minute, so that a flood of requests is stopped.',
    'The numbers of the ballots judged in the last 24 hours, so that none is judged twice.',
  ],
};
