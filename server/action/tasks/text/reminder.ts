// The words of letters about tasks, by language.
import type { LetterLanguage, Words } from '../../../access/sessions/text/letters.ts';
import { bg } from './reminder.bg.ts';
import { en } from './reminder.en.ts';

/** What a letter tells: the tasks that are due, the longest first. */
export interface Reminder {
  readonly municipality: string;
  readonly tasks: readonly {
    readonly text: string;
    /** The place or the category. */
    readonly about: string;
    /** YYYY-MM-DD. */
    readonly dueOn: string;
    readonly link: string;
  }[];
  /** The page of the reader's own tasks. */
  readonly mine: string;
}

export type ReminderText = (reminder: Reminder) => Words;

const REMINDERS: Readonly<Record<LetterLanguage, ReminderText>> = { bg, en };

/** The text in the language. */
export function reminderIn(language: LetterLanguage): ReminderText {
  return REMINDERS[language];
}
