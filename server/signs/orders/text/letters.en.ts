// Letters to print shops, in English.
import { longDay } from '../../../../client/text/formats.ts';
import { quoted } from '../../../foundation/mail/quoted.ts';
import type { ShopLetterTexts } from './letters.bg.ts';

const day = (text: string) => longDay(text, 'en');
const said = (note: string | null) =>
  note === null ? '' : `\n\nA note of the municipality, as it was written:\n${quoted(note)}`;

export const en: ShopLetterTexts = {
  ordered: (order) => ({
    subject: `${order.municipality}: order no. ${order.number} of signs, due ${day(order.dueOn)}`,
    text: `Hello,

we order signs for ${order.municipality} to be printed. This page has the files for the press, the specification, the list and the job sheet. No account is needed:

${order.link}

Different signs: ${order.signCount}
Pieces in all: ${order.pieceCount}
Format: ${order.width} × ${order.height} mm
Material: ${order.material}
To be delivered by: ${day(order.dueOn)}
Delivery address:
${quoted(order.deliveryAddress)}${said(order.note)}
${order.wantsTestSheet ? '\nBefore the run we want a test sheet. For now the page has that alone; the other files appear as soon as we approve it.\n' : ''}
On the same page, please tell us when you have received, printed and shipped the order.

The link works until ${day(order.expiresOn)}, for this order only. Whoever has it sees the order: forward it only to colleagues who work on it.

Questions: ${order.contact}
`,
  }),
  cancelled: ({ municipality, number, contact }) => ({
    subject: `${municipality}: order no. ${number} is cancelled`,
    text: `Hello,

we cancelled order no. ${number} of signs. Please print nothing of it.

Questions: ${contact}
`,
  }),
  restored: ({ municipality, number, contact }) => ({
    subject: `${municipality}: order no. ${number} stands`,
    text: `Hello,

minutes ago we cancelled order no. ${number} of signs by mistake. The order stands: please disregard the letter that cancelled it. The link that you have works as before.

Questions: ${contact}
`,
  }),
  approved: ({ municipality, number, note, contact }) => ({
    subject: `${municipality}: the test sheet of order no. ${number} is approved`,
    text: `Hello,

we approved the test sheet of order no. ${number}. The files for the run are now on the page of the order, whose link you have.${said(note)}

Questions: ${contact}
`,
  }),
  refused: ({ municipality, number, note, contact }) => ({
    subject: `${municipality}: the test sheet of order no. ${number} is not approved`,
    text: `Hello,

we did not approve the test sheet of order no. ${number}. Please do not print the run, and make another test sheet.${said(note)}

Questions: ${contact}
`,
  }),
  answered: ({ municipality, number, question, note, contact }) => ({
    subject: `${municipality}: an answer about order no. ${number}`,
    text: `Hello,

about order no. ${number} you wrote:
${quoted(question)}${said(note)}

Questions: ${contact}
`,
  }),
};
