// Sends letters by SMTP; lays each that no server takes in the data folder as an .eml file.
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Log } from '../log.ts';
import { traceOf } from '../error-trace.ts';
import type { Message, Send } from './message.ts';

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

/** The machine itself: what goes there passes no network. */
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What sends a letter. One that the server does not take is kept, and the log says so without saying whose it is. */
export function createSend(parts: SendParts): Send {
  const { smtpUrl, log } = parts;
  const keep = createKeep(parts);
  if (smtpUrl === null) {
    return async (message) => {
      log.note('letterInFolder', { name: await keep(message) });
      return 'noServer';
    };
  }
  const transport = createTransport(
    {
      url: smtpUrl,
      // Letters hold links that let somebody in: whoever carries them could else keep the server from offering STARTTLS.
      requireTLS: !HERE.has(new URL(smtpUrl).hostname),
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: parts.from },
  );
  return async (message) => {
    try {
      await transport.sendMail(addressed(message));
      return 'sent';
    } catch (error) {
      log.note('letterNotSent', { name: await keep(message), error: traceOf(error).error });
      return 'kept';
    }
  };
}

/** Lays a letter into the folder, for its owner alone, and answers the name of its file. */
function createKeep({ from, folder, now }: SendParts): (message: Message) => Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, { from });
  // Not the number of the process: two containers that share the folder may have the same.
  const start = randomBytes(4).toString('hex');
  let count = 0;
  return async (message) => {
    const { message: bytes } = await transport.sendMail(addressed(message));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    count += 1;
    const name = `${now().toISOString().replaceAll(/[:.]/g, '-')}-${start}-${count}.eml`;
    await writeFile(join(folder, name), bytes, { mode: 0o600, flag: 'wx' });
    return name;
  };
}

/** With one addressee, whatever its address holds: a text would be read as a list. */
function addressed({ to, replyTo, unsubscribe, attachments = [], ...words }: Message): SendMailOptions {
  return {
    ...words,
    to: { name: '', address: to },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    ...(unsubscribe !== undefined && { list: { unsubscribe } }),
    attachments: [...attachments],
  };
}
