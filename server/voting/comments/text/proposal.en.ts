// The letter about comments that are proposed to be hidden, in English.
import type { ProposalText } from './proposal.bg.ts';

export const en: ProposalText = ({ municipality, count, link }) => ({
  subject: `${municipality}: comments are waiting for a decision`,
  text: `Hello,

a colleague who is responsible for certain places proposes hiding comments about them.
Nobody can hide what is said about their own place alone: a colleague who is not responsible for it decides.

Comments waiting: ${count}. Until then they stay visible.

Please read them and decide:
${link}

We write about this once a day at most.
`,
  drawn: [{ link, label: 'Read the comments' }],
});
