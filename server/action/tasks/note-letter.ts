// The letter to the owner of a task about which somebody else wrote.
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import type { Plain } from '../../foundation/mail/message.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { TaskOwner } from './store-owners.ts';
import type { NamedTask } from './store.ts';
import { bg, type NoteText } from './text/note.bg.ts';
import { en } from './text/note.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, NoteText>> = { bg, en };

/** The letter, in the owner's language: who wrote what about which task, and the way to its page. */
export function noteLetter(
  membersUrl: string,
  { slug, name, colour, languages }: Pick<Municipality, 'slug' | 'name' | 'colour' | 'languages'>,
  task: NamedTask,
  { by, text, owner }: { readonly by: string; readonly text: string; readonly owner: TaskOwner },
): Plain {
  const language = letterLanguage(owner.language, languages);
  const municipality = textIn(name, language);
  const words = LETTERS[language]({
    municipality,
    task: task.text,
    about: textIn(task.about, language),
    by,
    text,
    link: `${membersUrl}/members/${slug}/tasks/${task.id}`,
  });
  return letterOf(owner.email, { name: municipality, colour }, { language, ...words });
}
