// The words of letters about the annual report, by language.
import type { LetterLanguage } from '../../../access/sessions/text/letters.ts';
import type { Message } from '../../../foundation/mail/message.ts';
import { bg } from './letters.bg.ts';
import { en } from './letters.en.ts';

export interface ReportLetterTexts {
  readonly reminder: (of: {
    readonly municipality: string;
    readonly year: number;
    /** The deadline in words. */
    readonly day: string;
    /** Days until then. */
    readonly days: number;
    readonly link: string;
  }) => Pick<Message, 'subject' | 'text'>;
  /** Goes with the monthly page. */
  readonly monthly: (of: {
    readonly municipality: string;
    /** The month in words. */
    readonly month: string;
    readonly link: string;
    /** Where one says that it is not to come any more. */
    readonly mine: string;
  }) => Pick<Message, 'subject' | 'text'>;
}

/** The words in the language. */
export function reportLettersIn(language: LetterLanguage): ReportLetterTexts {
  return { bg, en }[language];
}
