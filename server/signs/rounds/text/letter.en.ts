// The letter about a round, in English.
import { longDay } from '../../../../client/text/formats.ts';
import type { RoundLetterText } from './letter.bg.ts';

export const en: RoundLetterText = ({ municipality, name, roundOn, lastDay, count, link }) => ({
  subject: `${municipality}: signs to mount, ${longDay(roundOn, 'en')}`,
  text: `Hello,

this is the link for the round of ${name} on ${longDay(roundOn, 'en')}: ${count === 1 ? 'one sign' : `${count} signs`} to mount.

${link}

Open it on the phone you will scan the signs with, while you are online. After that the list also works offline: what you record is sent as soon as you are back online.

The link works until ${longDay(lastDay, 'en')}. Anyone who has it can record on your behalf: please do not pass it on.
`,
  drawn: [{ link, label: 'Open the round' }],
});
