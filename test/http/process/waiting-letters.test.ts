// A letter with a link outlives the process that wrote it: killed between the commit and the mail server, sent after the restart.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { expect, it, onTestFinished } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { getKey } from '../../../server/access/grants/tokens.ts';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { hashOfToken } from '../../../server/access/sessions/links.ts';
import { QUERIES } from '../../apps/members/asking.ts';
import { CREATE, orderOf } from '../../signs/orders/ordered.ts';
import { createCity } from '../../support/city.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { until, freePort } from '../../support/watched.ts';
import { createSignIn } from '../../support/members.ts';
import { end, ownerOf, start } from './started.ts';

/** A mail server that takes letters, or that nobody hears a word from. */
async function startMail(isDumb: boolean) {
  const received: string[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      connections += 1;
      if (!isDumb) done();
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => server.close());
  const { port } = listening.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, connections: () => connections };
}

it('an order and an invitation that nobody sent are sent after kill -9 and a restart, with links that open them', async () => {
  const dataDir = newFolder('var');
  const port = await freePort();
  const [dumb, mail] = [await startMail(true), await startMail(false)];
  const killed = await start({ DATA_DIR: dataDir, PORT: port, SMTP_URL: dumb.url });
  const owner = connectOwner(ownerOf(dataDir));
  const city = await createCity(owner.pool, { isDemo: true, places: 2 });
  const where = { url: killed.url, origin: killed.url };
  const signIn = createSignIn({ owner }, getKey(dataDir, 'members'), where, () => new Date());
  const { headers } = await signIn(city);
  const input = { ...orderOf(city), dueOn: new Date(Date.now() + 864e6).toISOString().slice(0, 10) };
  const ask = (query: string, variables: object) =>
    fetch(`${killed.url}/members/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }).catch(() => null);
  const invited = { municipality: city.slug, email: 'petya@proba.bg', role: 'ANALYST' };
  const asked = [ask(CREATE, { input }), ask(QUERIES.invite, { input: invited })];
  await until(() => dumb.connections() === 2);
  // As long ago as it takes until nobody is believed to be at it any more.
  await owner.pool.query(`UPDATE waiting_letters SET claimed_at = claimed_at - interval '2 minutes'`);
  await owner.close();
  await end(killed, 'SIGKILL');
  expect(await Promise.all(asked)).toEqual([null, null]);

  const again = await start({ DATA_DIR: dataDir, PORT: port, SMTP_URL: mail.url });
  onTestFinished(() => void end(again, 'SIGTERM'));
  const after = connectOwner(ownerOf(dataDir));
  const count = async (table: string) =>
    (await after.pool.query<{ count: number }>(`SELECT count(*)::int FROM ${table}`)).rows[0]?.count;
  expect([await count('print_orders'), await count('passes')]).toEqual([1, 1]);
  // The job looks every minute.
  await until(async () => (await count('waiting_letters')) === 0);
  expect(mail.received).toHaveLength(2);
  const letters = await Promise.all(mail.received.map((letter) => PostalMime.parse(letter)));
  const words = letters.map(({ text }) => text).join();
  const [link = ''] = /http:\S+\/print\/pass_[\w-]+/.exec(words) ?? [];
  expect((await fetch(link)).status).toBe(200);
  const [, token = ''] = /\/members\/invitation#([\w-]+)/.exec(words) ?? [];
  const { rows } = await after.pool.query<{ email: string }>(
    Prisma.sql`SELECT email FROM invitations WHERE token_hash = ${hashOfToken(token)}`,
  );
  expect(rows).toEqual([{ email: invited.email }]);
  await after.close();
});
