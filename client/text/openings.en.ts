// English texts of openings.
import type { openingsBg } from './openings.bg.ts';

/** The same texts as in openings.bg.ts, in English. */
export const openingsEn: typeof openingsBg = {
  title: 'Groups of ratings',
  lead: 'Ratings come out in groups: each is of one place and one day, and is told only whole. A group with more than usual stands apart as unconfirmed, and is not part of the average. This does not mean that the ratings are not sincere.',
  mayDecide:
    'Where you know why there are so many ratings, you can let the whole group count. You can also take a group out of the average. Each decision is taken back by the next.',
  mayRead: 'Whether a group counts towards the average, the administrator of the municipality decides.',
  list: { ALL: 'All groups', COUNTED: 'Groups that count', UNCONFIRMED: 'Unconfirmed groups' },
  place: {
    find: 'Place',
    noneFound: 'There is no such place.',
    choose: 'Choose',
    chooseNamed: 'Only the groups of {name}',
    only: 'Only of',
    unknown: 'There is no such place here.',
    all: 'All places',
  },
  which: 'Which groups',
  standings: { ALL: 'all', COUNTED: 'those that count', UNCONFIRMED: 'unconfirmed ones' },
  none: 'There are no such groups',
  noneLead: 'Nothing like it was published on the chosen days. Choose a longer period, or all groups.',
  clear: 'Show all groups',
  columns: { group: 'Group', ratings: 'Average', standing: 'Whether it counts' },
  badges: { COUNTED: 'Counts', UNCONFIRMED: 'Unconfirmed' },
  reasons: {
    NETWORK: 'Most are from a network that had already sent as many for the place as one household sends.',
    CHANNEL: 'Most are from an hour in which more ratings came than usual.',
    BURST:
      'Most came in a quarter of a day in which more came than the place usually gets. A lot decided which of them count.',
    HOURS: 'Most came while the place was closed.',
  },
  decisions: 'Decisions',
  decided: {
    COUNTED: 'To count: “{note}”',
    UNCONFIRMED: 'Not to count: “{note}”',
  },
  by: '{name}, {moment}',
  deciding: {
    COUNTED: {
      open: 'Let it count',
      openNamed: 'Let it count: {group}',
      title: 'You let the group count towards the average',
      lead: 'The whole group becomes part of the average of the place, the service, the settlement and the municipality, on the day on which it was published. Its ratings are not divided.',
      action: 'Count it',
      done: 'The group counts.',
    },
    UNCONFIRMED: {
      open: 'Do not count it',
      openNamed: 'Do not count it: {group}',
      title: 'You take the group out of the average',
      lead: 'The whole group leaves the average of the place, the service, the settlement and the municipality. It is not deleted: it stands apart, as unconfirmed, and its ratings are not divided.',
      action: 'Do not count it',
      done: 'The group does not count.',
    },
  },
  seen: 'Citizens see the new numbers from now on, open data show them with the next version.',
  asReason: 'As the reason citizens will read “a decision of the municipality”.',
  same: 'Published reports, alerts that were sent, answers to questions and comments stay as they are.',
  kept: 'The decision is taken back by the next one. Who made it, when and why, stays on record.',
  numbers: 'The average of the place since the start: {before}. After the decision: {after}.',
  number: '{average} out of 10, {answers}',
  takesBack: 'You take back the decision of {name} of {moment}: “{note}”',
  note: 'Why',
  noteHint:
    'Everybody who sees the groups reads it. Judge how the ratings came, not what they say, and do not write about single people.',
  meanwhile: {
    same: '{name} has already decided the same meanwhile. Nothing was changed, and your “why” is not recorded.',
    other: '{name} decided otherwise meanwhile. Nothing was changed: read why, and decide again.',
  },
};
