// The page of open data, in Bulgarian. What its tables and columns mean stands in the dictionary, which the server has.
import type { Translated } from './translated.ts';

/** The page of open data, whatever the language. */
export type OpenDataTexts = Translated<typeof openDataBg>;

/** Texts of the page; `{name}` is a place for a value. */
export const openDataBg = {
  title: 'Отворени данни',
  lead: 'Всичко, което общината е публикувала, като файлове: за електронна таблица, за изследване, за Вашата програма. Нова версия излиза след всяко публикуване на оценки.',
  none: 'Още няма файлове. Първите ще се появят тук след първото публикуване на оценки.',
  version: 'Версия {version}: публикуваното до {day} включително. Файловете ѝ не се променят.',
  groups:
    'Оценките се публикуват само в групи от поне {threshold}. Които още чакат, не са в никой файл. Дали са ги хора по свое желание, затова не са представителна извадка за всички граждани.',
  tables: 'Таблици',
  rows: { one: '{count} ред', other: '{count} реда' },
  columns: 'Колони и контролни суми',
  column: 'Колона',
  meaning: 'Какво има в нея',
  licence: 'Лиценз',
  licenceMeaning: {
    CC_BY_4_0:
      'Може да копирате, променяте и публикувате данните, също с търговска цел, ако посочите откъде са.',
    CC0: 'Може да правите с данните всичко, без да питате. Ще се радваме да посочите откъде са.',
  },
  licenceOwn: 'Друг лиценз важи само за координатите на местата: те са отделна таблица.',
  cite: 'Как да ги цитирате',
  citation:
    '{municipality}. Как гражданите оценяват услугите: отворени данни, версия {version}. {address}. {licence}.',
  sheet: 'В електронна таблица',
  sheetFile:
    'CSV файловете се отварят с двойно щракване: кодирани са в UTF-8, а колоните са разделени с точка и запетая. Апостроф пред текст пречи на таблицата да го изпълни като формула.',
  sheetLive: 'В Google Таблици тази формула винаги показва последната версия:',
  sheetWeb: 'В Excel изберете „Данни“, после „От уеб“, и поставете адреса:',
  programs: 'За програми и портали',
  dictionary: 'Речник на данните (CSV on the Web)',
  catalogue: 'Описание на наборите (DCAT-AP 3, JSON-LD)',
  checksums: 'Контролни суми на всички файлове (SHA-256)',
  explorer: 'API (GraphQL): питайте направо, с примери',
  schema: 'Какво може да се пита по API, на една страница',
  latest:
    'Сменете версията в адреса на файл с latest, за да получавате винаги последната. JSON Lines файлът има същите редове като CSV.',
  versions: 'Версии',
} as const;
