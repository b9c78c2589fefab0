// What is explored: the model as it is, in worlds of which each has something else, and with a fault planted in each of these.

/** A model with these names defined. */
export interface Run {
  readonly name: string;
  readonly defined: readonly string[];
}

/** A run with a fault, and the promise that it breaks. */
export interface Planted extends Run {
  readonly breaks: string;
}

const ONE = ['LANES=2', 'THIEF'];
const NIGHTS = ['DAYS=3', 'PLACE=7', 'THIEF'];
const TWO = ['COUNTERS=2'];
const AWAY = [...TWO, 'AWAY', 'QUIET=0'];
const DAMAGE = [...TWO, 'DAMAGE', 'QUIET=0'];
const APART = [...TWO, 'APART'];
const TAKEN_BACK = ['RESTORE'];
/** Without this promise, so that another one is seen broken. */
const REST = 'BUT_HELD_NIGHTS';

/** As it is. Nothing may break. */
export const RIGHT: readonly Run[] = [
  { name: 'a counter, two votes at once, a thief', defined: ONE },
  { name: 'a counter, three nights, a thief', defined: NIGHTS },
  { name: 'two counters', defined: TWO },
  { name: 'two counters, a folder that cannot be written', defined: AWAY },
  { name: 'two counters, keys that cannot be read for a while', defined: DAMAGE },
  { name: 'two counters, of which one has no keys', defined: APART },
  { name: 'a counter, a database that is taken back', defined: TAKEN_BACK },
];

const planted = (name: string, world: readonly string[], faults: string, breaks: string): Planted => ({
  name,
  defined: [...world, ...faults.split(' ')],
  breaks,
});

/** Faults, each of which must be found. */
export const FAULTS: readonly Planted[] = [
  planted('a key closed without waiting for who holds it', ONE, 'NO_WAIT', 'no_key_dies_under_a_slip'),
  planted('rows deleted before the read was complete', ONE, 'EARLY_DELETE', 'each_slip_is_there_once'),
  planted('rows put in again outside of the transaction', ONE, 'OUTSIDE', 'each_slip_is_there_once'),
  planted('a key deleted under slips that were not read', DAMAGE, 'OTHERS_KEY', 'no_key_dies_under_a_slip'),
  planted('a night noted as held before the commit', ONE, 'HELD_EARLY', 'taken_back'),
  planted('an id claimed although its key was closed', ONE, 'CLAIM_RETIRED', 'each_slip_is_there_once'),
  planted('a receipt before the commit', ONE, 'HEARD_EARLY', 'acknowledged_is_claimed'),
  planted('ids taken out and put in again apart', ONE, 'IDS_APART', 'each_slip_is_there_once'),
  planted('deletes by group', ONE, 'BY_GROUP', 'all_leave_at_once'),
  planted('a group that counts what was published', NIGHTS, 'COUNT_PUBLISHED', 'grows_by_k'),
  planted('a second night on the same day', ONE, 'SAME_DAY', 'one_look_a_day'),
  planted('a night after another look of the day', AWAY, 'LOOKED_MEANWHILE', 'one_look_a_day'),
  planted('a night that two counters hold', TWO, 'NIGHT_TWICE', 'one_look_a_day'),
  planted('a counter without keys that offers its own', APART, `NO_ID ${REST}`, 'two_keys_at_most'),
  planted('a counter without keys that holds a night', APART, 'NO_ID', 'held_nights_keep_nothing'),
  planted('a key offered before its half is written', ONE, 'ROW_FIRST', 'key_has_its_half'),
  planted('nights that the database forgot', TAKEN_BACK, 'HELD_UNASKED', 'told_once'),
  planted('a slip of two keys', ONE, 'TWO_KEYS', 'each_slip_is_there_once'),
  planted('sealed again under the same key', ONE, `SAME_KEY ${REST}`, 'thief_reads_no_later_night'),
  planted('a note that goes back a night', TWO, 'NOTE_BACK', 'nights_never_go_back'),
  planted('a night judged by what was read before', TWO, 'STALE_NIGHT', 'taken_back'),
];

/** Seconds for all: a right one, and a fault that is found in it. */
export const SMALLEST = {
  right: [{ name: 'a counter, one day', defined: ['DAYS=1'] }],
  faults: FAULTS.filter(({ name }) => name === 'deletes by group'),
} as const satisfies { right: readonly Run[]; faults: readonly Planted[] };

/** What is walked along a seed: every group is opened that has its size, and the next day comes when a night was held. */
export const walkedAlong = (seed: number): readonly string[] => [
  'TRACE',
  'COUNTERS=2',
  'PLACE=7',
  'DAYS=3',
  `FIRST_KILL=${1 + (seed % 9)}`,
];
