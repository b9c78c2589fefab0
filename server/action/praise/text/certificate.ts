// The words of a certificate, by language.
import { bg } from './certificate.bg.ts';
import { en } from './certificate.en.ts';

export interface CertificateTexts {
  readonly title: string;
  readonly to: string;
  readonly because: string;
  /** How many gave 9 or 10. */
  readonly outOf: (count: string, of: string) => string;
  readonly praised: string;
  readonly chosen: (chosen: string, respondents: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly chance: (lower: string, upper: string) => string;
  readonly selfSelected: string;
  readonly mayor: string;
  readonly signature: string;
  readonly arms: (municipality: string) => string;
  readonly demo: string;
  readonly demoMark: string;
  /** The name of the file, without its ending. */
  readonly file: string;
}

const TEXTS = { bg, en } as const;

export type CertificateLanguage = keyof typeof TEXTS;

/** The words in the language. */
export function certificateTexts(language: CertificateLanguage): CertificateTexts {
  return TEXTS[language];
}
