// Why an export cannot be brought in, in the language of the terminal. {name} is a place for a value.
import { terminalLanguage } from '../../../foundation/settings/env.ts';

const en = {
  format: 'The export has format {theirs}; this version reads {ours}.',
  manifest: 'The manifest of the export is damaged.',
  unreadable: '{path} cannot be read',
  noFile: '{path} is no file.',
  bomb: 'The export announces far more than its size can hold: it is not read.',
  noManifest: 'The file is no export: there is no manifest in it.',
  missing: '{name} is missing in the export.',
  twice: '{name} is in the export twice.',
  strange: '{name} is not of this export.',
  changed: '{name} was changed after the export was made.',
  longLine: 'A line of {name} is longer than any row.',
  halfLine: '{name} ends in the middle of a line.',
  broken: 'The export cannot be read, or is only half of one: {reason}.',
  people: 'The people of the export are not as many as it says.',
  rows: 'The rows of {name} are not as many as the export says.',
  largeId: 'An id of {name} is larger than any that was counted.',
  slugHere: 'There is a municipality of this slug here already.',
  formerSlug: 'A municipality here was called as this one was.',
  here: 'The municipality is here already, under another slug.',
  host: 'Its host leads to another municipality here.',
  code: 'One of its codes is on a sign of another municipality here.',
  erased: 'Something in {table} was erased here, and is not given out again.',
  apart: 'The rows of {table} do not hold together: {reason}.',
};

const bg: typeof en = {
  format: 'Форматът на износа е {theirs}, а тази версия чете {ours}.',
  manifest: 'Описът на износа е повреден.',
  unreadable: '{path} не може да се прочете',
  noFile: '{path} не е файл.',
  bomb: 'Износът обявява много повече, отколкото може да побере размерът му: не се чете.',
  noManifest: 'Файлът не е износ: в него няма опис.',
  missing: '{name} липсва в износа.',
  twice: '{name} е в износа два пъти.',
  strange: '{name} не е от този износ.',
  changed: '{name} е променен, след като износът е направен.',
  longLine: 'Ред във {name} е по-дълъг от всеки възможен.',
  halfLine: '{name} свършва по средата на ред.',
  broken: 'Износът не може да се прочете или е само наполовина: {reason}.',
  people: 'Хората в износа не са толкова, колкото пише в него.',
  rows: 'Редовете на {name} не са толкова, колкото пише в износа.',
  largeId: 'Номер в {name} е по-голям от всички преброени.',
  slugHere: 'Тук вече има община с това име в адресите.',
  formerSlug: 'Община тук се е казвала така в адресите.',
  here: 'Общината вече е тук, с друго име в адресите.',
  host: 'Хостът ѝ тук води към друга община.',
  code: 'Един от кодовете ѝ тук е на табела на друга община.',
  erased: 'Нещо в {table} тук е заличено и не се дава отново.',
  apart: 'Редовете на {table} не съответстват един на друг: {reason}.',
};

/** The words. */
export const movingWords = (): typeof en => ({ bg, en })[terminalLanguage()];
