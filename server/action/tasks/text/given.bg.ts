// The letter about a new task, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';
import { longDay } from '../../../../client/text/formats.ts';

/** What it tells. */
export interface Given {
  readonly municipality: string;
  readonly text: string;
  /** The place or the category. */
  readonly about: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  /** Who gave it. */
  readonly by: string;
  readonly link: string;
}

export type GivenText = (given: Given) => Words;

export const bg: GivenText = ({ municipality, text, about, dueOn, by, link }) => ({
  subject: `${municipality}: нова задача за Вас, срок ${longDay(dueOn, 'bg')}`,
  text: `Здравейте,

${by} Ви възложи задача:

– ${text}
  Място: ${about}
  Срок: ${longDay(dueOn, 'bg')}

На страницата ѝ отбелязвате докъде е стигнала:
${link}

Ако не е за Вас, пишете на ${by} или я дайте на друг оттам.
`,
  drawn: [{ link, label: 'Отворете задачата' }],
});
