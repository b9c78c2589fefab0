// Letters to print shops, in English.
import { longDay } from '../../../../client/text/formats.ts';
import { quoted } from '../../../foundation/mail/quoted.ts';
import type { Ordered, ShopLetterTexts } from './letters.bg.ts';

const day = (text: string) => longDay(text, 'en');
const said = (note: string | null) =>
  note === null ? '' : `\n\nA note from the municipality, in its own words:\n${quoted(note)}`;

const whatOf = ({ posters }: Ordered) => (posters.length > 0 ? 'posters' : 'signs');

export const en: ShopLetterTexts = {
  ordered: (order) => ({
    subject: `${order.municipality}: order no. ${order.number} for ${whatOf(order)}, due ${day(order.dueOn)}`,
    text: `Hello,

we would like you to print ${whatOf(order)} for ${order.municipality}. This page has the print files, the specification, the list and the job sheet. No account is needed:

${order.link}

Different ${whatOf(order)}: ${order.posters.length || order.signCount}
Total copies: ${order.pieceCount}
Format: ${order.width} × ${order.height} mm
Material: ${order.material}
Deliver by: ${day(order.dueOn)}
Delivery address:
${quoted(order.deliveryAddress)}${said(order.note)}
${order.wantsTestSheet ? '\nWe need a test sheet before the full run. For now the page has only that; the other files appear as soon as we approve it.\n' : ''}
On the same page, please tell us when you have received, printed and shipped the order.

The link works until ${day(order.expiresOn)}, for this order only. Anyone who has it can see the order: forward it only to colleagues who work on it.

Questions: ${order.contact}
`,
    drawn: [{ link: order.link, label: 'Open the order' }],
  }),
  cancelled: ({ municipality, number, contact }) => ({
    subject: `${municipality}: order no. ${number} is cancelled`,
    text: `Hello,

we have cancelled order no. ${number}. Please do not print any of it.

Questions: ${contact}
`,
  }),
  restored: ({ municipality, number, contact }) => ({
    subject: `${municipality}: order no. ${number} stands`,
    text: `Hello,

a few minutes ago we cancelled order no. ${number} by mistake. The order stands: please disregard that e-mail. Your link works as before.

Questions: ${contact}
`,
  }),
  approved: ({ municipality, number, note, contact }) => ({
    subject: `${municipality}: the test sheet of order no. ${number} is approved`,
    text: `Hello,

we have approved the test sheet of order no. ${number}. The files for the full run are now on the order’s page, at the link you have.${said(note)}

Questions: ${contact}
`,
  }),
  refused: ({ municipality, number, note, contact }) => ({
    subject: `${municipality}: the test sheet of order no. ${number} is not approved`,
    text: `Hello,

we have not approved the test sheet of order no. ${number}. Please do not print the full run; make another test sheet.${said(note)}

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
