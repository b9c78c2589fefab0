// Texts of the tables of results.
import { tablesBg } from '../../text/tables.bg.ts';
import { tablesEn } from '../../text/tables.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useTablesTexts = textsOf({ bg: tablesBg, en: tablesEn });
