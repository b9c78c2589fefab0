// Why data cannot be taken to another PostgreSQL, in the language of the terminal. {name} is a place for a value.
import { terminalLanguage } from '../../../foundation/settings/env.ts';

const en = {
  noDatabase: 'There is no embedded database in DATA_DIR, which is {folder}.',
  notStarted: 'The embedded database could not be started',
  nextNotStarted: 'A new embedded database could not be started',
  notSwapped: 'The files could not change places',
  nothing: 'There is nothing of Kazva in {name}.',
  arriving: 'Not all data have come to {name}, from {other}: it cannot be taken along.',
  left: 'The data of {name} were taken to {other} already.',
  notEmpty: '{name} is not empty: make a new database, and name that.',
  busy: 'Kazva is at work on the database ({sessions} connections): stop it first.',
  difference: '{what} is not the same in both: nothing was copied.',
  rows: 'The rows of {table} are not the same: SHA-256 {there} there, {here} here.',
  compared: '{table}: {rows} rows, SHA-256 {sum} in both',
  counters: 'The counters are not the same in both.',
};

const bg: typeof en = {
  noDatabase: 'В DATA_DIR, която е {folder}, няма вградена база данни.',
  notStarted: 'Вградената база данни не можа да тръгне',
  nextNotStarted: 'Нова вградена база данни не можа да тръгне',
  notSwapped: 'Файловете не можаха да си сменят местата',
  nothing: 'В {name} няма нищо на Kazva.',
  arriving: 'В {name} още не са дошли всички данни от {other}: не може да се пренася.',
  left: 'Данните на {name} вече са пренесени в {other}.',
  notEmpty: '{name} не е празна: създайте нова база данни и посочете нея.',
  busy: 'Kazva работи с базата данни (връзки: {sessions}): първо я спрете.',
  difference: '{what} не е еднакво в двете: нищо не е копирано.',
  rows: 'Редовете на {table} не са еднакви: SHA-256 там {there}, тук {here}.',
  compared: '{table}: редове {rows}, SHA-256 {sum} и в двете',
  counters: 'Броячите не са еднакви в двете.',
};

/** The words. */
export const transferWords = (): typeof en => ({ bg, en })[terminalLanguage()];
