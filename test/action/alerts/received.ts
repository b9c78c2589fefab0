// A real mail server of a test's own, and what its letters say.
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: readonly string[];
  readonly text: string;
}

/** Starts a server that adds to the letters whatever it is sent. */
export async function receiveLetters(received: Received[]): Promise<SMTPServer> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  return smtp;
}

/** The words of a letter, whose lines are packed for the way. */
export function wordsOf(text: string): string {
  const [, body = ''] = text.split(/\r\n\r\n([\s\S]*)/);
  const isBase64 = /content-transfer-encoding: base64/i.test(text);
  if (isBase64) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
