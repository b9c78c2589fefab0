// Sends a letter for a command of the operator.
import { join } from 'node:path';
import type { Settings } from '../env.ts';
import { createLog } from '../log.ts';
import type { Delivery } from '../mail/message.ts';
import { createSend } from '../mail/send.ts';
import { createLetters, type Letters } from '../members/letters.ts';

/** Sends a letter, and answers the sentence that says what became of it. */
export async function sendLetter(
  settings: Settings,
  now: () => Date,
  letter: (letters: Letters) => Promise<Delivery>,
): Promise<string> {
  const { smtpUrl, mailFrom: from, platformName, membersUrl, dataDir } = settings;
  const folder = join(dataDir, 'letters');
  const send = createSend({ smtpUrl, from, folder, log: createLog(), now });
  const delivery = await letter(createLetters(send, membersUrl, platformName));
  return delivery === 'sent' ? 'The letter is on its way.' : `The letter lies in ${folder}.`;
}
