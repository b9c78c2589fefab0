// The letter to a member about an order that waits, in English.
import { quoted } from '../../../foundation/mail/quoted.ts';
import type { HoldTexts } from './hold-letter.bg.ts';

export const en: HoldTexts = {
  QUESTION: ({ municipality, number, said, link }) => ({
    subject: `${municipality}: the print shop asks about order no. ${number}`,
    text: `Hello,

the print shop asks about order no. ${number} of signs:
${quoted(said)}

The order waits for your answer. Please write it on the order's page; the shop gets it by e-mail:

${link}
`,
  }),
  CANNOT: ({ municipality, number, said, link }) => ({
    subject: `${municipality}: the print shop cannot make order no. ${number}`,
    text: `Hello,

the print shop says that it cannot make order no. ${number} of signs:
${quoted(said)}

Please answer it on the order's page, or cancel the order and place it with another print shop:

${link}
`,
  }),
};
