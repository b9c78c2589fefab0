// The letter about a round, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';
import { longDay } from '../../../../client/text/formats.ts';

/** What the letter tells. */
export interface RoundLetter {
  readonly municipality: string;
  /** For whom the link is. */
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly roundOn: string;
  readonly lastDay: string;
  readonly count: number;
  readonly link: string;
}

export type RoundLetterText = (letter: RoundLetter) => Words;

export const bg: RoundLetterText = ({ municipality, name, roundOn, lastDay, count, link }) => ({
  subject: `${municipality}: обиколка за поставяне на табели, ${longDay(roundOn, 'bg')}`,
  text: `Здравейте,

това е връзката за обиколката на ${name} на ${longDay(roundOn, 'bg')}: ${count === 1 ? 'една табела' : `${count} табели`} за поставяне.

${link}

Отворете я на телефона, с който ще сканирате табелите, докато имате връзка с интернет. След това списъкът работи и без връзка: щом тя се върне, отбелязаното се изпраща само.

Връзката важи до ${longDay(lastDay, 'bg')}. Който я има, може да отбелязва вместо Вас: не я препращайте.
`,
  drawn: [{ link, label: 'Отворете обиколката' }],
});
