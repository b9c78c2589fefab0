// The letter to a member about an order that waits, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';
import { quoted } from '../../../foundation/mail/quoted.ts';
import type { Hold } from '../rules.ts';
import type { Named } from './letters.bg.ts';

interface Held extends Named {
  /** In the words of the shop. */
  readonly said: string;
  /** The order's page. */
  readonly link: string;
}

export type HoldTexts = Readonly<Record<Hold, (held: Held) => Words>>;

export const bg: HoldTexts = {
  QUESTION: ({ municipality, number, said, link }) => ({
    subject: `${municipality}: печатницата пита за поръчка № ${number}`,
    text: `Здравейте,

печатницата пита за поръчка № ${number}:
${quoted(said)}

Поръчката чака отговора Ви. Напишете го на нейната страница; печатницата ще го получи с писмо:

${link}
`,
    drawn: [{ link, label: 'Отворете поръчката' }],
  }),
  CANNOT: ({ municipality, number, said, link }) => ({
    subject: `${municipality}: печатницата не може да изпълни поръчка № ${number}`,
    text: `Здравейте,

печатницата съобщи, че не може да изпълни поръчка № ${number}:
${quoted(said)}

Отговорете ѝ на страницата на поръчката, или отменете поръчката и я направете при друга печатница:

${link}
`,
    drawn: [{ link, label: 'Отворете поръчката' }],
  }),
};
