// The letter about a note, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';

/** What it tells. */
export interface Note {
  readonly municipality: string;
  readonly task: string;
  /** The place or the category. */
  readonly about: string;
  readonly by: string;
  readonly text: string;
  readonly link: string;
}

export type NoteText = (note: Note) => Words;

export const bg: NoteText = ({ municipality, task, about, by, text, link }) => ({
  subject: `${municipality}: бележка по Ваша задача`,
  text: `Здравейте,

${by} написа по задачата „${task}“ (${about}):

${text}

Цялата задача и всички бележки:
${link}

За бележки по една и съща задача пишем най-много веднъж на ден.
`,
  drawn: [{ link, label: 'Отворете задачата' }],
});
