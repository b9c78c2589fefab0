// The words of letters about tasks, by language.
import type { LetterLanguage } from '../../../access/sessions/text/letters.ts';
import { bg, type ReminderText } from './reminder.bg.ts';
import { en } from './reminder.en.ts';

const REMINDERS: Readonly<Record<LetterLanguage, ReminderText>> = { bg, en };

/** The text in the language. */
export function reminderIn(language: LetterLanguage): ReminderText {
  return REMINDERS[language];
}
