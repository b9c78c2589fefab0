// Letters about tasks, in English.
import { longDay } from '../../../../client/text/formats.ts';
import type { ReminderText } from './reminder.bg.ts';

export const en: ReminderText = ({ municipality, tasks, mine }) => ({
  subject: `${municipality}: ${tasks.length === 1 ? 'one of your tasks is due' : `${tasks.length} of your tasks are due`}`,
  text: `Hello,

${tasks.length === 1 ? 'this task is due today or overdue' : 'these tasks are due today or overdue'}:

${tasks.map(({ text, about, dueOn, link }) => `– ${text} (${about}), due ${longDay(dueOn, 'en')}\n  ${link}`).join('\n\n')}

If a task is done or no longer needed, say so on its page. Until then we will remind you once a week.

All your tasks:
${mine}
`,
  drawn: [
    ...tasks.map(({ link }) => ({ link, label: 'Open the task' })),
    { link: mine, label: 'See all your tasks' },
  ],
});
