// Letters about tasks, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';
import { longDay } from '../../../../client/text/formats.ts';

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

export const bg: ReminderText = ({ municipality, tasks, mine }) => ({
  subject: `${municipality}: ${tasks.length === 1 ? 'една Ваша задача чака' : `${tasks.length} Ваши задачи чакат`}`,
  text: `Здравейте,

срокът на ${tasks.length === 1 ? 'тази задача е днес или е минал' : 'тези задачи е днес или е минал'}:

${tasks.map(({ text, about, dueOn, link }) => `– ${text} (${about}), срок: ${longDay(dueOn, 'bg')}\n  ${link}`).join('\n\n')}

Ако е готово или вече не е нужно, отбележете го на страницата на задачата. Докато чака, напомняме веднъж седмично.

Всички Ваши задачи:
${mine}
`,
  drawn: [
    ...tasks.map(({ link }) => ({ link, label: 'Отворете задачата' })),
    { link: mine, label: 'Вижте всички Ваши задачи' },
  ],
});
