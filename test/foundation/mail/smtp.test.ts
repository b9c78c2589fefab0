// Letters: by a real mail server, kept where it does not take them, and with nothing smuggled into their heads.
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import type { EventName, Log } from '../../../server/foundation/log.ts';
import { createSend } from '../../../server/foundation/mail/smtp.ts';
import { createLetters, invitationLetter } from '../../../server/access/sessions/letters.ts';

const LETTER = {
  to: 'kmet@proba.bg',
  subject: 'Покана за Kazva',
  text: 'Здравейте,\n\nhttps://kazva.bg/members\n',
  html: '<!doctype html><p>Здравейте',
};

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** A mail server that takes letters, or refuses them. */
async function startMail(isWilling = true): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        });
        done(isWilling ? null : Object.assign(new Error('full'), { responseCode: 452 }));
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

/** What sends, where it keeps, and what it tells the log. */
function sender(smtpUrl: string | null) {
  const folder = join(mkdtempSync(join(tmpdir(), 'letters-')), 'letters');
  const noted: [EventName, object][] = [];
  const log: Log = { note: (event, fields) => void noted.push([event, fields]) };
  const from = 'Kazva <noreply@kazva.bg>';
  const send = createSend({ smtpUrl, from, folder, log, now: () => new Date('2026-11-25T10:00:00Z') });
  return { send, folder, noted };
}

test('a letter carries its files', async () => {
  const { url, received } = await startMail();
  const { send } = sender(url);
  const attachment = {
    filename: 'отчет.pdf',
    contentType: 'application/pdf',
    content: Buffer.from('%PDF-1.7'),
  };
  expect(await send({ ...LETTER, attachments: [attachment] })).toBe('sent');
  const [{ text } = { text: '' }] = received;
  expect(text).toContain('Content-Type: application/pdf');
  expect(text).toContain('Content-Disposition: attachment');
  expect(text).toContain(attachment.content.toString('base64'));
});

test('a letter that comes again and again says where it is switched off', async () => {
  const { url, received } = await startMail();
  const unsubscribe = 'https://kazva.bg/members/proba/alerts/mine';
  await sender(url).send({ ...LETTER, unsubscribe });
  expect(received[0]?.text).toContain(`List-Unsubscribe: <${unsubscribe}>`);
});

test('a letter goes out by SMTP', async () => {
  const mail = await startMail();
  const { send, noted } = sender(mail.url);
  expect(await send(LETTER)).toBe('sent');
  expect(mail.received).toMatchObject([{ from: 'noreply@kazva.bg', to: ['kmet@proba.bg'] }]);
  expect(mail.received[0]?.text).toContain('From: Kazva <noreply@kazva.bg>');
  expect(noted).toEqual([]);
});

test('over a network no letter goes out in the clear', async () => {
  const mail = await startMail();
  // Another name of this machine, which nobody can take for it.
  const { send, noted } = sender(mail.url.replace('127.0.0.1', '0.0.0.0'));
  expect(await send(LETTER)).toBe('kept');
  expect(mail.received).toEqual([]);
  expect(noted).toMatchObject([['letterNotSent', {}]]);
});

test('without a server it lies in the folder, for its owner alone', async () => {
  const { send, folder, noted } = sender(null);
  expect([await send(LETTER), await send(LETTER)]).toEqual(['noServer', 'noServer']);
  const names = readdirSync(folder);
  expect(names).toHaveLength(2);
  expect(noted).toEqual(names.map((name) => ['letterInFolder', { name }]));
  for (const name of names) {
    expect(name).toMatch(/^2026-11-25T10-00-00-000Z-[0-9a-f]{8}-\d\.eml$/);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, name), 'utf8')).toContain('To: kmet@proba.bg');
  }
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.each([
  ['refuses it', async () => (await startMail(false)).url, /EMESSAGE/],
  ['is down', () => Promise.resolve('smtp://127.0.0.1:1'), /ECONNECTION|ESOCKET|ECONNREFUSED/],
])('where the server %s it is kept, and the log says so without a name', async (_what, start, code) => {
  const { send, folder, noted } = sender(await start());
  expect(await send(LETTER)).toBe('kept');
  const [name = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, name), 'utf8')).toContain('To: kmet@proba.bg');
  expect(noted).toEqual([['letterNotSent', { name, error: expect.stringMatching(code) as string }]]);
  expect(JSON.stringify(noted)).not.toContain('kmet');
});

test('names and addresses add no line to its head, and nobody who gets it', async () => {
  const mail = await startMail();
  const { send, folder } = sender(mail.url);
  const platformName = 'Kazva\r\nBcc: platform@elsewhere.example';
  const letters = createLetters(send, 'https://kazva.bg', platformName);
  const invitation = invitationLetter(platformName, {
    email: 'kmet@proba.bg\r\nBcc: to@elsewhere.example',
    municipality: 'Проба\r\nBcc: subject@elsewhere.example\r\n\r\nbody',
    invitedBy: 'Петя\r\n.\r\nMAIL FROM:<body@elsewhere.example>',
    link: 'https://kazva.bg/members/invitation#x',
    language: 'bg',
    colour: '#1f4d3a',
    role: 'editor',
    places: [],
    isWaiting: false,
  });
  await send(invitation);
  await letters.resetPassword({ email: 'a@proba.bg, b@elsewhere.example' }, 'token');
  await letters.emailChanged({ email: 'a@proba.bg' }, 'b@proba.bg\r\nBcc: new@elsewhere.example');
  expect(mail.received.flatMap(({ to }) => to)).toEqual(['a@proba.bg']);
  for (const { text } of mail.received) expect(text.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
  for (const name of readdirSync(folder)) {
    const [head = ''] = readFileSync(join(folder, name), 'utf8').split('\n\n');
    expect(head).not.toMatch(/^(bcc|mail from):/im);
  }
});
