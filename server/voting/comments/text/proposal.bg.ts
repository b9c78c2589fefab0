// The letter about comments that are proposed to be hidden, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';

/** What it tells. */
export interface Proposal {
  readonly municipality: string;
  /** How many wait for a decision. */
  readonly count: number;
  readonly link: string;
}

export type ProposalText = (proposal: Proposal) => Words;

export const bg: ProposalText = ({ municipality, count, link }) => ({
  subject: `${municipality}: коментари чакат решение`,
  text: `Здравейте,

служител, който отговаря за определени места, предлага да бъде скрит коментар за тях.
Той не решава сам: решава колега, който не е обвързан с мястото.

Чакащи коментари: ${count}. Дотогава те остават видими.

Прегледайте ги и решете:
${link}

За това пишем най-много веднъж на ден.
`,
  drawn: [{ link, label: 'Прочетете ги' }],
});
