// One letter about reports to one member: claimed, sent, noted as sent. Whichever process is quicker sends it.
import type { Connection } from '../database/connect.ts';
import type { Message, Send } from '../mail/message.ts';
import {
  claimReportLetter,
  markReportLetter,
  releaseReportLetter,
  type ReportLetter,
} from './store-letters.ts';

export interface LetterParts {
  readonly connection: Connection;
  readonly send: Send;
  /** The origin of members' pages. */
  readonly membersUrl: string;
  readonly now: () => Date;
}

/**
 * Answers whether the letter went out now. It goes out at least once: where a process died with its claim, a later run sends
 * it; twice only where it died between sending and noting it. Throws what `write` and sending throw, and the next run tries
 * again.
 */
export async function sendReportLetter(
  { connection, send, now }: LetterParts,
  letter: ReportLetter,
  write: () => Message | Promise<Message>,
): Promise<boolean> {
  if (!(await claimReportLetter(connection, letter, now()))) return false;
  try {
    await send(await write());
  } catch (error) {
    await releaseReportLetter(connection, letter);
    throw error;
  }
  await markReportLetter(connection, letter, now());
  return true;
}
