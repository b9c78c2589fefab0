// The words of a certificate, by language.
import { bg, type CertificateTexts } from './certificate.bg.ts';
import { en } from './certificate.en.ts';

const TEXTS = { bg, en } as const;

export type CertificateLanguage = keyof typeof TEXTS;

/** The words in the language. */
export function certificateTexts(language: CertificateLanguage): CertificateTexts {
  return TEXTS[language];
}
