// English texts of forms.
import type { formsBg } from './forms.bg.ts';

/** The same texts as in forms.bg.ts, in English. */
export const formsEn: typeof formsBg = {
  summary: {
    one: 'Correct one field to continue',
    other: 'Correct {count} fields to continue',
  },
  folded: 'All fields',
  faults: {
    REQUIRED: 'Fill in this field.',
    TOO_COMMON:
      'This password is easy to guess: it consists of common words, your name or address, or digits only. Choose a few words that do not belong together.',
    TOO_SHORT: 'It is too short.',
    TOO_LONG: 'It is too long.',
    NOT_ALLOWED: 'This value is not allowed here.',
    OUT_OF_RANGE: 'The number is too small or too large.',
    TOO_EARLY:
      'The end must be after the beginning. A night is written as two days: until 24:00, and from 00:00.',
    NOT_AN_EMAIL: 'This is not an e-mail address.',
    NOT_A_COLOUR: 'This is not a colour. For example: #1f4d3a.',
    NOT_A_NETWORK: 'This is not a network address. For example: 192.0.2.0/24.',
    TOO_PALE: 'It is too pale: white letters cannot be read on it.',
    TAKEN: 'It is already taken.',
    UNKNOWN: 'There is nothing by this name.',
    IN_USE: 'It is still used elsewhere.',
    OVERLAPS: 'It overlaps with another one.',
    TOO_MANY: 'There are too many.',
    TOO_FEW: 'There are too few.',
    LAST_ADMIN: 'This is the only administrator. Make someone else an administrator first.',
    WRONG_HOLES: 'The {…} must be the same as in the default text.',
    INCOMPLETE: 'Something required is still missing.',
    DIFFERENT: 'It does not match. Type it exactly as shown.',
    SHEET_TOO_SMALL: 'This format does not fit on an SRA3 sheet. Choose another format or type of shop.',
    DESIGN_TOO_LARGE:
      'This design does not fit on the format. Please choose another design or a larger format.',
    NOT_PRINTABLE:
      'The municipality’s colour or arms cannot be printed. An admin can change them in the settings.',
    NOT_A_SIZE: 'This is not the size of a sign. For example: 120x180; each side is 50 to 1200 mm.',
    EVENT_OVER: 'One of the events is over before this day. Choose an earlier day, or leave its sign out.',
    TEXTS_TOO_LONG: 'The texts of some signs do not fit on the format.',
    OTHER_DAY: 'Please choose a day from today to a year from now.',
    SAME: 'Nothing would change: it is the present value.',
    OTHER: 'The value cannot be accepted.',
  },
  unsaved: {
    title: 'Leave without saving?',
    lead: 'The changes on this page will be lost.',
    leave: 'Leave without saving',
    stay: 'Stay here',
  },
  outdated: {
    title: '{name} changed this while you were editing',
    titleUnknown: 'Somebody else changed this while you were editing',
    at: 'It was changed on {at}.',
    lead: 'Look at the differences and choose what remains.',
    same: 'The values are the same. You can safely save.',
    field: 'Field',
    theirs: 'Theirs',
    mine: 'Yours',
    empty: 'empty',
    take: 'Take theirs',
    keep: 'Keep yours and save',
  },
  file: {
    choose: 'Choose a file',
    drop: 'Or drop it here with the mouse.',
    chosen: '“{name}” is chosen, {size}.',
    other: 'Choose another file',
  },
};
