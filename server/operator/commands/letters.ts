// Sends letters for the commands of the operator.
import { join } from 'node:path';
import { say as fill } from '../../../client/text/say.ts';
import type { Settings } from '../../foundation/settings/env.ts';
import { createLog } from '../../foundation/log.ts';
import type { Delivery } from '../../foundation/mail/message.ts';
import { createSend } from '../../foundation/mail/smtp.ts';
import { sendKept, type Handover } from '../../access/mail/waiting-letters.ts';
import type { Invited } from '../../municipality/people/make-invitation.ts';
import { createLetters, type Letters } from '../../access/sessions/letters.ts';
import type { Operating } from '../cities/platform-invitation.ts';
import type { TerminalWords } from './text/words.en.ts';

const log = createLog();

const folderOf = ({ dataDir }: Settings): string => join(dataDir, 'letters');

function senderOf(settings: Settings, now: () => Date) {
  const { smtpUrl, mailFrom: from } = settings;
  return createSend({ smtpUrl, from, folder: folderOf(settings), log, now });
}

/** What became of a letter, in a sentence. */
function say(delivery: Handover, settings: Settings, { letters }: TerminalWords): string {
  if (delivery === 'waits') return letters.waits;
  return delivery === 'sent' ? letters.sent : fill(letters.kept, { folder: folderOf(settings) });
}

/** Sends a letter, and answers the sentence that says what became of it. */
export async function sendLetter(
  settings: Settings,
  now: () => Date,
  words: TerminalWords,
  letter: (letters: Letters) => Promise<Delivery>,
): Promise<string> {
  const { membersUrl, platformName } = settings;
  const delivery = await letter(createLetters(senderOf(settings, now), membersUrl, platformName));
  return say(delivery, settings, words);
}

/** Sends the letter of an invitation that is kept, and answers the sentence that says what became of it. */
export async function sendInvitation(
  { connections, now }: Operating,
  settings: Settings,
  { letter }: Invited,
  words: TerminalWords,
): Promise<string> {
  if (letter === null) throw new TypeError('An invitation without a letter is told by whoever made it.');
  const parts = { gate: { send: senderOf(settings, now), log }, database: { member: connections.operator } };
  return say(await sendKept(parts, letter), settings, words);
}
