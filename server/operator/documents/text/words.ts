// Which words facts of documents are written with, and in which languages.
import { findLanguage } from '../../../foundation/texts/tag.ts';
import type { DocumentName, DocumentText } from '../rules.ts';
import { contractBg } from './contract.bg.ts';
import { contractEn } from './contract.en.ts';
import { impactBg } from './impact.bg.ts';
import { impactEn } from './impact.en.ts';
import { pressBg } from './press.bg.ts';
import { pressEn } from './press.en.ts';
import { recordBg } from './record.bg.ts';
import { recordEn } from './record.en.ts';
import { staffBg } from './staff.bg.ts';
import { staffEn } from './staff.en.ts';
import { wordsBg, type DocumentWords } from './words.bg.ts';
import { wordsEn } from './words.en.ts';

/** Documents are written in the languages of the platform: they are papers of the administration. */
export const DOCUMENT_LANGUAGES = ['bg', 'en'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** What a document is called that has a text of its own; the other two are pages of citizens too. */
export type OwnDocument = Exclude<DocumentName, 'PRIVACY' | 'ACCESSIBILITY'>;

export const WORDS: Readonly<Record<DocumentLanguage, DocumentWords>> = { bg: wordsBg, en: wordsEn };

export const DOCUMENT_TEXTS: Readonly<Record<DocumentLanguage, Readonly<Record<OwnDocument, DocumentText>>>> =
  {
    bg: { RECORD: recordBg, CONTRACT: contractBg, IMPACT: impactBg, STAFF: staffBg, PRESS: pressBg },
    en: { RECORD: recordEn, CONTRACT: contractEn, IMPACT: impactEn, STAFF: staffEn, PRESS: pressEn },
  };

/** The language of a document for whoever asks in this one. */
export function documentLanguage(language: string | null | undefined): DocumentLanguage {
  return findLanguage(DOCUMENT_LANGUAGES, language) ?? 'bg';
}
