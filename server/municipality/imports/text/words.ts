// What the columns of a table of places are called, and the words that stand in its cells; the first of each is written.
import { importsBg } from '../../../../client/text/imports.bg.ts';
import { importsEn } from '../../../../client/text/imports.en.ts';

/** The languages that tables are written in; both are read. */
export const TABLE_LANGUAGES = ['bg', 'en'] as const;

export type TableLanguage = (typeof TABLE_LANGUAGES)[number];

type Words = Readonly<Record<TableLanguage, readonly [string, ...string[]]>>;

/** As the page of tables calls the columns, in the order in which they are written. */
const COLUMNS = { bg: importsBg.columns, en: importsEn.columns };

/** What a column holds. */
export type Field = keyof typeof importsBg.columns;

/** What people call a column besides. */
const ALSO: Partial<Readonly<Record<Field, Readonly<Record<TableLanguage, readonly string[]>>>>> = {
  externalId: { bg: ['Идентификатор', 'Външен номер', 'Номер на обекта', 'ИД'], en: ['ID', 'Identifier'] },
  codes: { bg: ['Код на табелата'], en: ['Sign code', 'Codes', 'Code'] },
  state: { bg: ['Статус'], en: ['Status'] },
  name: { bg: ['Наименование'], en: [] },
  category: { bg: ['Категория'], en: ['Category'] },
  settlement: { bg: ['ЕКАТТЕ'], en: ['EKATTE'] },
  registrationNumber: { bg: ['Рег. номер', 'Рег. №'], en: ['Registration'] },
  latitude: { bg: ['Ширина'], en: ['Lat'] },
  longitude: { bg: ['Дължина'], en: ['Lon', 'Lng', 'Long'] },
  hours: { bg: [], en: ['Hours'] },
  asksPresence: { bg: ['С талон'], en: ['Asks presence'] },
};

const headingsOf = (field: Field): Words => ({
  bg: [COLUMNS.bg[field], ...(ALSO[field]?.bg ?? [])],
  en: [COLUMNS.en[field], ...(ALSO[field]?.en ?? [])],
});

/** Headings by column, without white space, dashes and brackets, which are not looked at. */
export const HEADINGS = Object.fromEntries(
  (Object.keys(COLUMNS.bg) as Field[]).map((field) => [field, headingsOf(field)]),
) as Readonly<Record<Field, Words>>;

export const KIND_WORDS = {
  place: { bg: ['място', 'обект'], en: ['place'] },
  online: {
    bg: ['онлайн услуга', 'електронна услуга', 'онлайн'],
    en: ['online service', 'e-service', 'online'],
  },
  vehicle: { bg: ['превозно средство', 'автобус', 'тролейбус'], en: ['vehicle', 'bus', 'trolleybus'] },
} as const satisfies Readonly<Record<string, Words>>;

export const STATE_WORDS = {
  IN_USE: { bg: ['оценява се', 'действа'], en: ['in use'] },
  RETIRED: { bg: ['не се оценява'], en: ['retired'] },
  MERGED: { bg: ['слято'], en: ['merged'] },
} as const satisfies Readonly<Record<string, Words>>;

export const YES_WORDS = {
  yes: { bg: ['да'], en: ['yes', 'true', '1'] },
  no: { bg: ['не'], en: ['no', 'false', '0'] },
} as const satisfies Readonly<Record<string, Words>>;

/** Monday first. */
export const DAY_WORDS: readonly Words[] = [
  { bg: ['пн', 'пон', 'понеделник'], en: ['Mo', 'Mon', 'Monday'] },
  { bg: ['вт', 'вто', 'вторник'], en: ['Tu', 'Tue', 'Tuesday'] },
  { bg: ['ср', 'сря', 'сряда'], en: ['We', 'Wed', 'Wednesday'] },
  { bg: ['чт', 'чет', 'четвъртък'], en: ['Th', 'Thu', 'Thursday'] },
  { bg: ['пт', 'пет', 'петък'], en: ['Fr', 'Fri', 'Friday'] },
  { bg: ['сб', 'съб', 'събота'], en: ['Sa', 'Sat', 'Saturday'] },
  { bg: ['нд', 'нед', 'неделя'], en: ['Su', 'Sun', 'Sunday'] },
];

/** What people write for every hour of a day; alone in a cell, of the whole week. */
export const ALWAYS_WORDS: readonly string[] = [
  'денонощно',
  '24/7',
  '24 часа',
  'нон-стоп',
  'нонстоп',
  'around the clock',
  'day and night',
  '24 hours',
  'non-stop',
  'nonstop',
];

/** Two words for several days, as the days that they mean. */
export const DAY_GROUPS: readonly (readonly [words: string, days: string])[] = [
  ...(['работни дни', 'делнични дни'] as const).map((words) => [words, 'mo-fr'] as const),
  ['почивни дни', 'sa-su'],
  ['всеки ден', 'mo-su'],
  ['every day', 'mo-su'],
];

/** Words between days and hours, and for several of them, as the signs that they stand for. */
export const HOURS_SIGNS: ReadonlyMap<string, string> = new Map([
  ...['от', 'часа', 'час', 'ч', 'from', 'h'].map((word) => [word, ' '] as const),
  ...['до', 'to', 'until'].map((word) => [word, '-'] as const),
  ...['и', 'and'].map((word) => [word, ','] as const),
  ...['делник', 'weekdays'].map((word) => [word, 'mo-fr'] as const),
  ...['уикенд', 'weekends'].map((word) => [word, 'sa-su'] as const),
  ...['ежедневно', 'daily'].map((word) => [word, 'mo-su'] as const),
  ...['денонощно', 'нонстоп', 'nonstop'].map((word) => [word, '00:00-24:00'] as const),
]);

/** What stands before the name of a settlement, or behind it, and is no part of it. */
export const SETTLEMENT_KINDS: ReadonlySet<string> = new Set([
  'гр',
  'град',
  'с',
  'село',
  'city',
  'town',
  'village',
  'of',
]);
