// A real mail server of a test's own, and what its letters say.
import { once } from 'node:events';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: readonly string[];
  /** Its plain text. */
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
        const take = async () => {
          const { text = '' } = await PostalMime.parse(Buffer.concat(chunks));
          received.push({ to: envelope.rcptTo.map(({ address }) => address), text });
          done();
        };
        void take();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  return smtp;
}
