// Letters about tasks, in English.
import { longDay } from '../../../../client/text/formats.ts';
import type { ReminderText } from './reminder.bg.ts';

export const en: ReminderText = ({ municipality, tasks, mine }) => ({
  subject: `${municipality}: ${tasks.length === 1 ? 'a task of yours waits' : `${tasks.length} tasks of yours wait`}`,
  text: `Hello,

${tasks.length === 1 ? 'this task is due today, or was' : 'these tasks are due today, or were'}:

${tasks.map(({ text, about, dueOn, link }) => `– ${text} (${about}), due ${longDay(dueOn, 'en')}\n  ${link}`).join('\n\n')}

If it is done, or not needed any more, say so on the page of the task. As long as it waits, we remind you once a week.

All of your tasks:
${mine}
`,
});
