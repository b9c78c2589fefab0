// Texts of the page of tables.
import { importsBg } from '../../text/imports.bg.ts';
import { importsEn } from '../../text/imports.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useImportsTexts = textsOf({ bg: importsBg, en: importsEn });
