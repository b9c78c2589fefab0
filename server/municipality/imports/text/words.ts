// What the columns of a table of places are called, and the words that stand in its cells; the first of each is written.

/** The languages that tables are written in; both are read. */
export const TABLE_LANGUAGES = ['bg', 'en'] as const;

export type TableLanguage = (typeof TABLE_LANGUAGES)[number];

type Words = Readonly<Record<TableLanguage, readonly [string, ...string[]]>>;

/** Headings by column, without white space, dashes and brackets, which are not looked at. */
export const HEADINGS = {
  externalId: {
    bg: ['Идентификатор', 'Външен номер', 'Номер на обекта', 'ИД'],
    en: ['External ID', 'ID', 'Identifier'],
  },
  codes: { bg: ['Кодове на табелите', 'Код на табелата'], en: ['Sign codes', 'Sign code', 'Codes', 'Code'] },
  state: { bg: ['Състояние', 'Статус'], en: ['State', 'Status'] },
  kind: { bg: ['Вид'], en: ['Kind'] },
  name: { bg: ['Име', 'Наименование'], en: ['Name'] },
  address: { bg: ['Адрес'], en: ['Address'] },
  settlement: { bg: ['Населено място', 'ЕКАТТЕ'], en: ['Settlement', 'EKATTE'] },
  category: { bg: ['Категория'], en: ['Category'] },
  registrationNumber: {
    bg: ['Регистрационен номер', 'Рег. номер', 'Рег. №'],
    en: ['Registration number', 'Registration'],
  },
  line: { bg: ['Линия'], en: ['Line'] },
  latitude: { bg: ['Географска ширина', 'Ширина'], en: ['Latitude', 'Lat'] },
  longitude: { bg: ['Географска дължина', 'Дължина'], en: ['Longitude', 'Lon', 'Lng', 'Long'] },
  hours: { bg: ['Работно време'], en: ['Opening hours', 'Hours'] },
} as const satisfies Readonly<Record<string, Words>>;

export const KIND_WORDS = {
  place: { bg: ['място', 'обект'], en: ['place'] },
  vehicle: { bg: ['превозно средство', 'автобус', 'тролейбус'], en: ['vehicle', 'bus', 'trolleybus'] },
} as const satisfies Readonly<Record<string, Words>>;

export const STATE_WORDS = {
  IN_USE: { bg: ['действа'], en: ['in use'] },
  RETIRED: { bg: ['не се оценява'], en: ['retired'] },
  MERGED: { bg: ['слято'], en: ['merged'] },
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
