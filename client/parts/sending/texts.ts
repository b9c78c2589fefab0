// Texts of what takes long.
import { importsBg } from '../../text/imports.bg.ts';
import { importsEn } from '../../text/imports.en.ts';
import { textsOf } from '../language/language.tsx';

export const useProgressTexts = textsOf({ bg: importsBg.progress, en: importsEn.progress });
