// The letter about what sounds as if somebody may be harmed, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';

export type DangerText = (told: { readonly municipality: string; readonly link: string }) => Words;

export const bg: DangerText = ({ municipality, link }) => ({
  subject: `${municipality}: прочетете коментар още днес`,
  text: `Здравейте,

сред новите коментари на гражданите има написано, от което може да личи заплаха или дете в опасност.
Бележката е от правило, което гледа думите, и понякога греши. Коментарът не е скрит.

Прочетете го и решете:
${link}

Ако има непосредствена опасност, обадете се на 112. За дете в риск: 116 111.

За един коментар пишем веднъж. В писмото няма нищо от написаното, за да не пътува по пощата.
`,
  drawn: [{ link, label: 'Прочетете коментара' }],
});
