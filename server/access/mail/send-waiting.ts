// Sends the letters that a process left behind that died after the commit that they tell of.
import type { Connection } from '../../foundation/database/connect.ts';
import type { Log } from '../../foundation/log.ts';
import type { Send } from '../../foundation/mail/message.ts';
import { claimWaiting, deleteWaiting } from './store-waiting.ts';
import { openLetter } from './waiting-letters.ts';

export interface WaitingParts {
  readonly connection: Connection;
  readonly send: Send;
  /** What they are sealed with. */
  readonly key: Buffer;
  readonly log: Log;
  readonly now: () => Date;
}

/** Answers how many letters went out. One that could not even be kept in the folder is tried again by a later run. */
export async function sendWaiting({ connection, send, key, log, now }: WaitingParts): Promise<number> {
  let sent = 0;
  for (const letter of await claimWaiting(connection, now())) {
    const message = openLetter(key, letter);
    if (message === null) log.note('letterUnreadable', {});
    else {
      await send(message);
      sent += 1;
    }
    await deleteWaiting(connection.prisma, letter);
  }
  return sent;
}
