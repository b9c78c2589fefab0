// What the sign generator says of where signs come from, in English: files, and single records of any source.

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1e6)} MB`;

export const sourcesEn = {
  // A record
  lacks: (field: string) => `It lacks the field ${field}.`,
  noText: (field: string) => `The field ${field} is no text in quotation marks.`,
  noFlag: (field: string) => `The field ${field} is neither true nor false.`,
  noUrl: (field: string) => `It lacks the field ${field}, and the municipality names no host.`,
  wrongQuantity: (value: string, most: number) =>
    `The field quantity is a whole number from 1 to ${most}, not “${value}”.`,
  noneOf: (field: string, words: readonly string[]) => `The field ${field} is none of ${words.join(', ')}.`,
  wrongYears: (most: number) => `The field outdoorYears is no whole number from 1 to ${most}.`,
  wrongDay: (field: string) => `The field ${field} is no day such as 2026-12-31.`,
  municipality: 'The municipality',
  orderOfFile: 'The order',
  record: (number: number) => `Record ${number}`,
  row: (number: number) => `Row ${number}`,
  ofAnswer: (number: number) => `Sign ${number} in the answer of the API`,
  municipalityOfAnswer: 'The municipality in the answer of the API',

  // The municipality
  wrongLanguages: 'The field languages is no list of one or two different tags such as bg, en or el.',
  wrongHost: (host: string) => `The host “${host}” is not of the form kazva.example.bg.`,
  noName: (field: string) => `The text ${field} has no {name} in it.`,
  noPromises: (field: string) => `The field ${field} is no list of three texts.`,
  wrongWords: 'The field words is no object with the words of languages.',

  // A file
  unreadable: (file: string, reason: string) => `The file ${file} cannot be read (${reason}).`,
  noFile: (file: string) => `${file} is no file.`,
  tooLarge: (file: string, most: number) => `The file ${file} is larger than ${megabytes(most)}; divide it.`,
  empty: (file: string) => `The file ${file} is empty.`,
  notUtf8: (file: string) =>
    `The file ${file} is not in UTF-8 (perhaps in Windows-1251); save it again as “CSV UTF-8”, or as text in UTF-8.`,
  noJson: (file: string, reason: string) => `The file ${file} is no whole JSON (${reason}).`,
  noSignList: (file: string) =>
    `The file ${file} has no list “signs”; signs.schema.json describes what belongs into it.`,
  noSigns: (file: string) => `The file ${file} has no signs in it.`,
  otherEnding: (file: string) => `The file ${file} ends neither in .json nor in .csv.`,

  // A table
  broken: (reason: string) => `The table is broken here (${reason}).`,
  otherWidth: (cells: number, columns: number) =>
    `It has ${cells} cells, but the first row names ${columns} columns.`,
  columnTwice: (name: string) => `The column “${name}” occurs twice.`,

  // Wrong usage
  needsCity: 'A CSV file of signs needs --city with the file of its municipality.',
  cityBeside: 'The option --city goes with a CSV file of signs: a JSON file has its municipality in it.',
  fileBeside: (option: string) =>
    `The option ${option} is of no use with --from: the signs come from the file.`,
  cityWithout: 'The option --city goes with --from.',
};

export type SourceText = typeof sourcesEn;
