// The letter about what sounds as if somebody may be harmed, in English.
import type { DangerText } from './letter.bg.ts';

export const en: DangerText = ({ municipality, link }) => ({
  subject: `${municipality}: please read a comment today`,
  text: `Hello,

among the citizens' new comments there is something that may be a threat, or a sign of a child in danger.
A rule that looks at words noticed it, and it is sometimes wrong. The comment is not hidden.

Please read it and decide:
${link}

If the danger is immediate, call 112. For a child at risk: 116 111.

We write once about each comment. This e-mail contains nothing of what was written, so that the comment itself is not sent by e-mail.
`,
  drawn: [{ link, label: 'Read the comment' }],
});
