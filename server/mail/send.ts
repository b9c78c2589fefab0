// Sends letters by SMTP; without a server for them, lays each in the data folder as an .eml file.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Log } from '../log.ts';
import type { Send } from './message.ts';

export interface SendParts {
  /** smtp://user:password@host:587, or smtps://; null: into the folder. */
  readonly smtpUrl: string | null;
  /** The sender, as in "Kazva <kazva@example.bg>". */
  readonly from: string;
  readonly folder: string;
  readonly log: Log;
  readonly now: () => Date;
}

/** Milliseconds after which a server that does not answer is given up: somebody waits. */
const PATIENCE_MS = 10_000;

/** What sends a letter. Rejects where it was not taken, and notes that in the log without saying whose it was. */
export function createSend(parts: SendParts): Send {
  return parts.smtpUrl === null ? sendToFolder(parts) : sendByServer(parts.smtpUrl, parts);
}

function sendByServer(smtpUrl: string, { from, log }: SendParts): Send {
  const transport = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return async (message) => {
    try {
      await transport.sendMail(message);
    } catch (error) {
      log.note('letterNotSent', {});
      throw error;
    }
  };
}

function sendToFolder({ from, folder, log, now }: SendParts): Send {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, { from });
  let count = 0;
  return async (message) => {
    const { message: bytes } = await transport.sendMail(message);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    count += 1;
    const name = `${now().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}-${count}.eml`;
    await writeFile(join(folder, name), bytes, { mode: 0o600, flag: 'wx' });
    log.note('letterInFolder', { name });
  };
}
