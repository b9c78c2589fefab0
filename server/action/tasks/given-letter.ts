// The letter to whoever was given a task by somebody else.
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import type { Plain } from '../../foundation/mail/message.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { TaskOwner } from './store-owners.ts';
import type { NamedTask } from './store.ts';
import { bg, type GivenText } from './text/given.bg.ts';
import { en } from './text/given.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, GivenText>> = { bg, en };

/** Who gave it, to whom. */
export interface Giving {
  readonly by: string;
  readonly owner: TaskOwner;
}

/** The letter, in the owner's language: what, where, until when, who gave it, and the way to its page. */
export function givenLetter(
  membersUrl: string,
  { slug, name, colour, languages }: Pick<Municipality, 'slug' | 'name' | 'colour' | 'languages'>,
  { id, text, dueOn, about }: NamedTask,
  { by, owner }: Giving,
): Plain {
  const language = letterLanguage(owner.language, languages);
  const municipality = textIn(name, language);
  const words = LETTERS[language]({
    municipality,
    text,
    about: textIn(about, language),
    dueOn,
    by,
    link: `${membersUrl}/members/${slug}/tasks/${id}`,
  });
  return letterOf(owner.email, { name: municipality, colour }, { language, ...words });
}
