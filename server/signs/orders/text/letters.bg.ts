// Letters to print shops, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';
import { longDay } from '../../../../client/text/formats.ts';
import { quoted } from '../../../foundation/mail/quoted.ts';

/** An order as its letters name it. */
export interface Named {
  /** The municipality, in the language of the letter. */
  readonly municipality: string;
  readonly number: string;
}

/** Who answers questions. */
export interface Asked {
  readonly contact: string;
}

export interface Ordered extends Named, Asked {
  readonly link: string;
  /** YYYY-MM-DD, all of them. */
  readonly expiresOn: string;
  readonly dueOn: string;
  readonly signCount: number;
  /** In place of signs; empty: it is of signs. */
  readonly posters: readonly unknown[];
  readonly pieceCount: number;
  /** Millimetres, after cutting. */
  readonly width: number;
  readonly height: number;
  readonly material: string;
  readonly deliveryAddress: string;
  readonly note: string | null;
  readonly wantsTestSheet: boolean;
}

export interface ShopLetterTexts {
  ordered(words: Ordered): Words;
  cancelled(words: Named & Asked): Words;
  restored(words: Named & Asked): Words;
  approved(words: Named & Asked & { readonly note: string | null }): Words;
  refused(words: Named & Asked & { readonly note: string | null }): Words;
  answered(words: Named & Asked & { readonly question: string; readonly note: string | null }): Words;
}

const day = (text: string) => longDay(text, 'bg');
const said = (note: string | null) =>
  note === null ? '' : `\n\nБележка от общината, както е написана:\n${quoted(note)}`;

const whatOf = ({ posters }: Ordered) => (posters.length > 0 ? 'плакати' : 'табели');

export const bg: ShopLetterTexts = {
  ordered: (order) => ({
    subject: `${order.municipality}: поръчка № ${order.number} за ${whatOf(order)}, срок ${day(order.dueOn)}`,
    text: `Здравейте,

поръчваме Ви печат на ${whatOf(order)} за ${order.municipality}. На тази страница са файловете за печат, спецификацията, списъкът и работният лист. Не е нужна регистрация:

${order.link}

Различни ${whatOf(order)}: ${order.posters.length || order.signCount}
Бройки общо: ${order.pieceCount}
Формат: ${order.width} × ${order.height} мм
Материал: ${order.material}
Срок за доставка: ${day(order.dueOn)}
Адрес за доставка:
${quoted(order.deliveryAddress)}${said(order.note)}
${order.wantsTestSheet ? '\nПреди тиража искаме пробен лист. Засега на страницата е само той; останалите файлове се появяват, щом го одобрим.\n' : ''}
На същата страница отбележете, когато получите, отпечатате и изпратите поръчката.

Връзката важи до ${day(order.expiresOn)} и само за тази поръчка. Който я има, вижда поръчката: препращайте я само на колеги, които работят по нея.

Въпроси: ${order.contact}
`,
    drawn: [{ link: order.link, label: 'Отворете поръчката' }],
  }),
  cancelled: ({ municipality, number, contact }) => ({
    subject: `${municipality}: поръчка № ${number} е отменена`,
    text: `Здравейте,

отменихме поръчка № ${number}. Моля, не печатайте нищо по нея.

Въпроси: ${contact}
`,
  }),
  restored: ({ municipality, number, contact }) => ({
    subject: `${municipality}: поръчка № ${number} остава в сила`,
    text: `Здравейте,

преди минути отменихме поръчка № ${number} по погрешка. Поръчката остава в сила: моля, не вземайте под внимание писмото за отмяната. Връзката, която имате, работи както преди.

Въпроси: ${contact}
`,
  }),
  approved: ({ municipality, number, note, contact }) => ({
    subject: `${municipality}: пробният лист по поръчка № ${number} е одобрен`,
    text: `Здравейте,

одобрихме пробния лист по поръчка № ${number}. Файловете за тиража вече са на страницата на поръчката, чиято връзка имате.${said(note)}

Въпроси: ${contact}
`,
  }),
  refused: ({ municipality, number, note, contact }) => ({
    subject: `${municipality}: пробният лист по поръчка № ${number} не е одобрен`,
    text: `Здравейте,

не одобрихме пробния лист по поръчка № ${number}. Моля, не печатайте тиража, а направете нов пробен лист.${said(note)}

Въпроси: ${contact}
`,
  }),
  answered: ({ municipality, number, question, note, contact }) => ({
    subject: `${municipality}: отговор по поръчка № ${number}`,
    text: `Здравейте,

по поръчка № ${number} написахте:
${quoted(question)}${said(note)}

Въпроси: ${contact}
`,
  }),
};
