// What the sign generator says of where signs come from, in Bulgarian: files, and single records of any source.
import type { SourceText } from './sources.en.ts';

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1e6)} MB`;

export const sourcesBg: SourceText = {
  // A record
  lacks: (field) => `Липсва полето ${field}.`,
  noText: (field) => `Полето ${field} не е текст в кавички.`,
  noFlag: (field) => `Полето ${field} не е нито true, нито false.`,
  noUrl: (field) => `Липсва полето ${field}, а общината не посочва хост.`,
  wrongQuantity: (value, most) => `Полето quantity е цяло число от 1 до ${most}, а не „${value}“.`,
  noneOf: (field, words) => `Полето ${field} не е нито едно от ${words.join(', ')}.`,
  wrongYears: (most) => `Полето outdoorYears не е цяло число от 1 до ${most}.`,
  wrongDay: (field) => `Полето ${field} не е ден като 2026-12-31.`,
  municipality: 'Общината',
  orderOfFile: 'Поръчката',
  record: (number) => `Запис ${number}`,
  row: (number) => `Ред ${number}`,
  ofAnswer: (number) => `Табела ${number} в отговора на платформата`,
  municipalityOfAnswer: 'Общината в отговора на платформата',

  // The municipality
  wrongLanguages: 'Полето languages не е списък от един или два различни езика, например bg, en или el.',
  wrongHost: (host) => `Хостът „${host}“ не е като kazva.example.bg.`,
  noName: (field) => `В текста ${field} няма {name}.`,
  noPromises: (field) => `Полето ${field} не е списък от три текста.`,
  wrongWords: 'Полето words не е обект с думите по езици.',

  // A file
  unreadable: (file, reason) => `Файлът ${file} не може да се прочете (${reason}).`,
  noFile: (file) => `${file} не е файл.`,
  tooLarge: (file, most) => `Файлът ${file} е по-голям от ${megabytes(most)}; разделете го.`,
  empty: (file) => `Файлът ${file} е празен.`,
  notUtf8: (file) =>
    `Файлът ${file} не е в UTF-8 (може би е в Windows-1251); запишете го отново като „CSV UTF-8“ или като текст в UTF-8.`,
  noJson: (file, reason) => `Файлът ${file} не е цял JSON (${reason}).`,
  noSignList: (file) => `Във файла ${file} няма списък „signs“; какво се пише в него, е в signs.schema.json.`,
  noSigns: (file) => `Във файла ${file} няма табели.`,
  otherEnding: (file) => `Файлът ${file} не завършва нито на .json, нито на .csv.`,

  // A table
  broken: (reason) => `Тук таблицата е повредена (${reason}).`,
  otherWidth: (cells, columns) => `Клетките са ${cells}, а първият ред назовава ${columns} колони.`,
  columnTwice: (name) => `Колоната „${name}“ се среща два пъти.`,

  // Wrong usage
  needsCity: 'За файл CSV с табели е нужен и --city с файла на неговата община.',
  cityBeside: '--city върви с файл CSV с табели: във файл JSON общината е вътре.',
  fileBeside: (option) => `${option} не върви с --from: табелите идват от файла.`,
  cityWithout: '--city върви с --from.',
};
