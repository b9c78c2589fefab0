// English texts of openings.
import type { openingsBg } from './openings.bg.ts';

/** The same texts as in openings.bg.ts, in English. */
export const openingsEn: typeof openingsBg = {
  title: 'Groups of ratings',
  about: 'What groups are and when one does not count',
  lead: 'Ratings are published in groups: each belongs to one place and one day and is shown only as a whole. A group with more ratings than usual is kept separate as unconfirmed and does not count towards the average. This does not mean that the ratings are insincere.',
  mayDecide:
    'If you know why there are so many ratings, you can let the whole group count. You can also exclude a group from the average. Each decision can be reversed by the next.',
  mayRead: 'The municipality’s administrator decides whether a group counts towards the average.',
  list: { ALL: 'All groups', COUNTED: 'Groups that count', UNCONFIRMED: 'Unconfirmed groups' },
  place: {
    find: 'Place',
    noneFound: 'No places match.',
    choose: 'Choose',
    chooseNamed: 'Show only groups for {name}',
    only: 'Only for',
    unknown: 'There is no such place here.',
    all: 'All places',
  },
  which: 'Which groups',
  standings: { ALL: 'all', COUNTED: 'those that count', UNCONFIRMED: 'unconfirmed ones' },
  none: 'No groups match',
  noneLead: 'Nothing matching was published on the selected days. Choose a longer period or all groups.',
  clear: 'Show all groups',
  mark: 'group {mark}',
  columns: { group: 'Group', ratings: 'Average', standing: 'Counts?' },
  badges: { COUNTED: 'Counts', UNCONFIRMED: 'Unconfirmed' },
  reasons: {
    NETWORK: 'Most came from a network that had already sent as many for this place as one household would.',
    CHANNEL: 'Most came in an hour with more ratings than usual.',
    BURST:
      'Most came within six hours in which more arrived than this place usually gets. A lottery decided which of them count.',
    HOURS: 'Most came while the place was closed.',
    PRESENCE: 'Most came without a slip, which the place asks for.',
  },
  decisions: 'Decisions',
  decided: {
    COUNTED: 'To count: “{note}”',
    UNCONFIRMED: 'Not to count: “{note}”',
  },
  by: '{name}, {moment}',
  deciding: {
    COUNTED: {
      open: 'Include in the average',
      openNamed: 'Include in the average: {group}',
      title: 'Include this group in the average?',
      lead: 'The whole group becomes part of the averages of the place, the service, the settlement and the municipality, on the day it was published. It is never split.',
      action: 'Include the group',
      done: 'Group included.',
    },
    UNCONFIRMED: {
      open: 'Exclude from the average',
      openNamed: 'Exclude from the average: {group}',
      title: 'Exclude this group from the average?',
      lead: 'The whole group is removed from the averages of the place, the service, the settlement and the municipality. It is not deleted: it is kept separate, as unconfirmed, and is never split.',
      action: 'Exclude the group',
      done: 'Group excluded.',
    },
  },
  seen: 'Citizens see the new figures from now on; open data show them from the next version.',
  asReason: 'Citizens will see the reason as “a decision of the municipality”.',
  same: 'Published reports, alerts already sent, answers to questions and comments stay as they are.',
  kept: 'The decision can be reversed by the next one. Who made it, when and why stays on record.',
  numbers: 'The place’s average since the start: {before}. After the decision: {after}.',
  number: '{average} out of 10, {answers}',
  takesBack: 'This reverses the decision by {name} on {moment}: “{note}”',
  note: 'Reason',
  noteHint:
    'Everyone who sees the groups can read it. Judge how the ratings arrived, not what they say, and do not write about individuals.',
  meanwhile: {
    same: '{name} has already made the same decision in the meantime. Nothing was changed, and your reason was not recorded.',
    other: '{name} has decided otherwise in the meantime. Nothing was changed: read why and decide again.',
  },
};
