// The letter about a round, in English.
import { longDay } from '../../../../client/text/formats.ts';
import type { RoundLetterText } from './letter.bg.ts';

export const en: RoundLetterText = ({ municipality, name, roundOn, lastDay, count, link }) => ({
  subject: `${municipality}: a round of putting up signs, ${longDay(roundOn, 'en')}`,
  text: `Hello,

this is the link for the round of ${name} on ${longDay(roundOn, 'en')}: ${count === 1 ? 'one sign' : `${count} signs`} to put up.

${link}

Open it on the phone that you will scan the signs with, while you have a connection. From then on the list works without one too: what you record is sent by itself once the connection is back.

The link is good until ${longDay(lastDay, 'en')}. Whoever has it can record in your place: please do not pass it on.
`,
});
