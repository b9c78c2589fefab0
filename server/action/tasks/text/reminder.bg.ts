// Letters about tasks, in Bulgarian.
import { longDay } from '../../../../client/text/formats.ts';
import type { ReminderText } from './reminder.ts';

export const bg: ReminderText = ({ municipality, tasks, mine }) => ({
  subject: `${municipality}: ${tasks.length === 1 ? 'една Ваша задача чака' : `${tasks.length} Ваши задачи чакат`}`,
  text: `Здравейте,

срокът на ${tasks.length === 1 ? 'тази задача е днес или е минал' : 'тези задачи е днес или е минал'}:

${tasks.map(({ text, about, dueOn, link }) => `– ${text} (${about}), срок: ${longDay(dueOn, 'bg')}\n  ${link}`).join('\n\n')}

Ако е готово или вече не е нужно, отбележете го на страницата на задачата. Докато чака, напомняме веднъж седмично.

Всички Ваши задачи:
${mine}
`,
});
