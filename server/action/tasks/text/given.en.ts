// The letter about a new task, in English.
import { longDay } from '../../../../client/text/formats.ts';
import type { GivenText } from './given.bg.ts';

export const en: GivenText = ({ municipality, text, about, dueOn, by, link }) => ({
  subject: `${municipality}: a new task for you, due ${longDay(dueOn, 'en')}`,
  text: `Hello,

${by} gave you a task:

– ${text}
  Place: ${about}
  Due: ${longDay(dueOn, 'en')}

Record its progress on its page:
${link}

If it is not for you, write to ${by}, or hand it on from that page.
`,
  drawn: [{ link, label: 'Open the task' }],
});
