// What every column of a stored row means, and what is only counted in memory, in English.
import type { StoredTexts } from './stored.bg.ts';

/** The same texts as in stored.bg.ts, in English. */
export const storedEn: StoredTexts = {
  title: 'The rows in the database',
  lead: 'Here is one example of each kind of row that a rating leaves behind. The names of the columns are the real ones, the values are invented. There are no other columns.',
  tables: {
    ballots: 'A ballot that waits to be opened',
    ballot_ids: 'A number, so that it counts once',
    ratings: 'A published rating',
    comments: 'An opened comment',
  },
  column: 'Column',
  value: 'Value',
  columns: {
    municipality_id: 'the municipality',
    id: 'a random number',
    location_id: 'the place; of a ballot that waits, in a demonstration city only',
    kind: 'score, answer or comment',
    standing: 'whether it counts or stands apart',
    key_id: 'the key that it is sealed with',
    sealed: 'the place and the content, encrypted',
    night: 'which night of the municipality it is, so that it is deleted after 35 nights',
    score: 'the score',
    published_on: 'the day on which its group was published',
    opening_id: 'the group that it was published in',
    month: 'the month in which it was opened',
    text: 'the text, with numbers and addresses masked',
    state: 'new, kept, or hidden by the municipality',
    hidden_because: 'where it is hidden: why',
    decided_by: 'where it was looked at: by which member of staff',
    proposed_because: 'where somebody proposes to hide it: why',
    proposed_by: 'where somebody proposes to hide it: which member of staff',
    danger: 'where its words sound like a threat, or a child in danger: whether admins were written to',
  },
  exampleComment: 'The bench by the entrance is broken.',
  memoryTitle: 'What is counted in memory only',
  memory: [
    'To tell whether a rating counts, or stands apart as unconfirmed, the server counts in its memory. Where there are several servers, they count together, in a memory that they share. Nothing named here is written down, and all of it is forgotten when they are stopped.',
    'How many ballots came for a place from one network. Instead of the address there is a number made with a secret key. When the ratings of the place are opened, counting begins anew. The key and the counts are destroyed after a week at the latest.',
    'How many ballots count for a place since its last opening, and how many of them are beyond what one network may send: without the networks.',
    'How many ballots came through a network that many share in the last hour.',
    'How many ballots came from one network within a minute, so that a flood is stopped.',
    'The numbers of the ballots that were weighed within the last day, so that none is weighed twice.',
  ],
};
