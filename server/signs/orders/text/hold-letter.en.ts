// The letter to a member about an order that waits, in English.
import { quoted } from '../../../foundation/mail/quoted.ts';
import type { HoldTexts } from './hold-letter.bg.ts';

export const en: HoldTexts = {
  QUESTION: ({ municipality, number, said, link }) => ({
    subject: `${municipality}: a question from the print shop about order no. ${number}`,
    text: `Hello,

the print shop has a question about order no. ${number}:
${quoted(said)}

The order is waiting for your reply. Please write it on the order’s page; the print shop will get it by e-mail:

${link}
`,
    drawn: [{ link, label: 'Open the order' }],
  }),
  CANNOT: ({ municipality, number, said, link }) => ({
    subject: `${municipality}: the print shop cannot make order no. ${number}`,
    text: `Hello,

the print shop says it cannot make order no. ${number}:
${quoted(said)}

Please reply on the order’s page, or cancel the order and place it with another print shop:

${link}
`,
    drawn: [{ link, label: 'Open the order' }],
  }),
};
