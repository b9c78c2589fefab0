// The letter about a note, in English.
import type { NoteText } from './note.bg.ts';

export const en: NoteText = ({ municipality, task, about, by, text, link }) => ({
  subject: `${municipality}: a note on one of your tasks`,
  text: `Hello,

${by} commented on the task “${task}” (${about}):

${text}

The task, with all its notes:
${link}

We write about notes on the same task once a day at most.
`,
  drawn: [{ link, label: 'Open the task' }],
});
