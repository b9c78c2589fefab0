// English texts of reading paper slips.
import type { paperSlipsBg } from './paper-slips.bg.ts';

/** The same texts as in paper-slips.bg.ts, in English. */
export const paperSlipsEn: typeof paperSlipsBg = {
  title: 'Reading paper slips',
  lead: 'Photograph the filled-in slips from the box. Photographs are read on this device: they are neither sent nor kept. Only codes and scores are sent, in random order.',
  how: {
    title: 'How to photograph them',
    points: [
      'Lay the slips on a dark table so that none covers another. One sheet of eight, or up to eight single slips, are read from one photograph.',
      'The four black squares of each slip must be visible.',
      'Photograph from above, without flash. A shadow does no harm; a blurred picture does.',
      'A scan as JPEG or PNG will do as well.',
    ],
  },
  photos: {
    label: 'Photographs',
    choose: 'Choose photographs',
    camera: 'Take a photograph',
    drop: 'Or drop them here.',
    reading: 'Reading photograph {number} of {count}',
    progress: 'Photographs read',
    failed: 'The reading could not start. Reload the page and try again.',
    found: { one: '{count} slip', other: '{count} slips' },
    faults: {
      NOTHING: 'No slip was recognised. Photograph it again, closer and in better light.',
      NO_PICTURE: 'This is not a JPEG or PNG photograph.',
      TOO_LARGE: 'The photograph is too large. It can have at most 24 megapixels.',
      UNREADABLE: 'This browser cannot open the photograph.',
      FULL: '200 slips have been read. Send them, then add this photograph.',
      UNREAD: 'There is also a slip whose code cannot be read. Photograph it by itself.',
    },
  },
  back: 'Paper slips',
  typing: {
    open: 'Type in a code that cannot be read',
    code: 'Code on the slip',
    codeHint:
      'Twenty letters and digits below the circles. Spaces and dashes do not matter, nor whether O is a zero.',
    add: 'Add',
    faults: {
      LENGTH: 'A code has twenty letters and digits.',
      CHECK: 'A letter or digit is wrong. Check the code against the slip.',
      THERE: 'This slip is already in the list.',
      FULL: '200 slips are in the list. Send them, then add this one.',
    },
  },
  slips: {
    doubtful: 'For you to decide',
    doubtfulLead: 'These slips cannot be read for sure. Look at them and choose the score.',
    read: 'Read',
    slip: 'Slip {code}',
    picture: 'The slip from close by',
    noPicture: 'The corners of the slip cannot be seen in the photograph. Look at the paper slip.',
    score: 'Score',
    open: 'Choose',
    none: 'Not counted',
    unsure: {
      NONE: 'No score is marked.',
      SEVERAL: 'More than one circle is marked.',
      FAINT: 'The mark is faint, or only a dot.',
      HALF: 'The circle is filled only in part.',
      STRUCK: 'The mark looks struck out.',
      HIDDEN: 'Not all of the slip can be seen.',
      DIFFERENT: 'Two photographs of the slip show different scores.',
    },
  },
  send: {
    action: 'Send',
    count: { one: '{count} slip to send', other: '{count} slips to send' },
    open: { one: '{count} slip is still to be decided.', other: '{count} slips are still to be decided.' },
    leftOut: { one: '{count} slip will not be counted.', other: '{count} slips will not be counted.' },
    few: 'At least five are sent at once, for whichever places: for a single one, the journal would show when it was counted. Keep these for next time.',
    sending: 'Sending',
  },
  done: {
    title: 'Sent',
    received: { one: '{count} slip was received.', other: '{count} slips were received.' },
    others: 'Not received',
    fates: {
      USED: 'This slip has already been used. It counts once.',
      TOO_FEW: 'Fewer than five could be sent, so none was. Keep it and read it with others.',
      UNKNOWN: 'There is no such slip for the places you work on.',
      PLACE_RETIRED: 'The place is out of use.',
      EARLY: 'The slip is not valid yet.',
      OVER: 'The slip expired more than thirty days ago.',
      REVOKED: 'The municipality has withdrawn these slips.',
    },
    after: 'Slips that were received are no longer needed: destroy them.',
    more: 'Read more slips',
  },
};
