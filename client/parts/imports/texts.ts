// Texts of tables of places.
import { importsBg } from '../../text/imports.bg.ts';
import { importsEn } from '../../text/imports.en.ts';
import { textsOf } from '../language/language.tsx';

export const useImportsTexts = textsOf({ bg: importsBg, en: importsEn });
