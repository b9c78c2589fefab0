// Texts of the pages of documents.
import { documentsBg } from '../../text/documents.bg.ts';
import { documentsEn } from '../../text/documents.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useDocumentsTexts = textsOf({ bg: documentsBg, en: documentsEn });
