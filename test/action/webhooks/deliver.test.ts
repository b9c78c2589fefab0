// Delivering: signed so that the library of receivers believes it, tried again, given up; nobody is asked who must not be.
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createPost } from '../../../server/action/webhooks/posting.ts';
import { deliverDue } from '../../../server/action/webhooks/deliver.ts';
import { SOMEWHERE } from '../../support/internet.ts';
import { HOST, listed, openReceiver, save, tryOut, URL_THERE, type Receiving } from './receiver.ts';

const START = '2026-11-20T10:00:00Z';
let there: Receiving;

beforeEach(async () => {
  there = await openReceiver();
});
afterEach(() => there.close());

/** A webhook with a trial that waits. */
async function waiting() {
  const { secret, webhook } = await save(there);
  const { delivery } = await tryOut(there, webhook.id);
  return { secret: secret as string, id: webhook.id as string, delivery: delivery.id as string };
}

const after = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString();
const first = async (id: string) => (await listed(there, id)).nodes[0];

/** The library looks at the machine's clock. */
const verify = (secret: string, { headers, body }: (typeof there.came)[number]) => {
  const now = Date.now;
  Date.now = () => Number(headers['webhook-timestamp']) * 1_000;
  try {
    return new Webhook(secret).verify(body, headers);
  } finally {
    Date.now = now;
  }
};

describe('a delivery', () => {
  it('is signed as Standard Webhooks has it, and is believed by its library, with this secret alone', async () => {
    const { secret, id, delivery } = await waiting();
    await there.deliver(START);
    const [came, ...more] = there.came;
    expect(more).toEqual([]);
    if (!came) throw new TypeError('Nothing came.');
    expect(came.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': delivery,
      'webhook-timestamp': String(Date.parse(START) / 1_000),
      host: HOST,
    });
    expect(verify(secret, came)).toEqual({
      id: delivery,
      type: 'webhook.trial',
      timestamp: new Date(START).toISOString(),
      municipality: there.city.slug,
      data: {},
    });
    expect(() => verify(secret, { ...came, body: came.body.replace('trial', 'triol') })).toThrow(
      'No matching signature',
    );
    expect(() => verify(`whsec_${Buffer.alloc(32, 7).toString('base64')}`, came)).toThrow(
      'No matching signature',
    );
    expect(await first(id)).toMatchObject({
      state: 'DELIVERED',
      tries: 1,
      nextAt: null,
      status: 204,
      problem: null,
      body: came.body,
    });
  });

  it('goes out once, however often it is looked', async () => {
    await waiting();
    await Promise.all([there.deliver(START), there.deliver(START)]);
    await there.deliver(after(60));
    expect(there.came).toHaveLength(1);
  });

  it('that is not taken is tried again after ever longer waits, with the same id and body, and then given up', async () => {
    const { id, delivery } = await waiting();
    there.answerWith(503, 'Later\u0000, please');
    let minutes = 0;
    for (const wait of [1, 5, 30, 120, 300, 600, 840, 1_200]) {
      await there.deliver(after(minutes));
      await there.deliver(after(minutes + wait - 0.1));
      minutes += wait;
      expect(await first(id)).toMatchObject({
        state: 'PENDING',
        nextAt: new Date(after(minutes)).toISOString(),
        problem: 'STATUS',
        status: 503,
        answer: 'Later , please',
      });
    }
    await there.deliver(after(minutes));
    await there.deliver(after(minutes + 10_000));
    expect(there.came).toHaveLength(9);
    expect(new Set(there.came.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery]));
    expect(new Set(there.came.map(({ body }) => body)).size).toBe(1);
    expect(await first(id)).toMatchObject({ state: 'GIVEN_UP', tries: 9, nextAt: null });
    expect(minutes).toBeGreaterThan(24 * 60);
  });

  it('that was given up or taken is sent once more where an admin says so', async () => {
    const { id, delivery } = await waiting();
    await there.deliver(START);
    const again = `mutation ($input: RepeatWebhookDeliveryInput!) { repeatWebhookDelivery(input: $input) { state tries } }`;
    const input = { municipality: there.city.slug, delivery };
    const { data } = await there.server.ask(again, { input }, there.admin);
    expect(data.repeatWebhookDelivery).toEqual({ state: 'PENDING', tries: 0 });
    await there.deliver(after(1));
    expect(there.came.map(({ headers }) => headers['webhook-id'])).toEqual([delivery, delivery]);
    expect((await first(id)).state).toBe('DELIVERED');
  });

  it('is forgotten after thirty days', async () => {
    const { id } = await waiting();
    await there.queue.run('webhooks.forget', after(30 * 1_440));
    expect((await listed(there, id)).nodes).toHaveLength(1);
    await there.queue.run('webhooks.forget', after(30 * 1_440 + 1));
    expect((await listed(there, id)).nodes).toEqual([]);
  });
});

describe('what is answered', () => {
  it('is not followed elsewhere', async () => {
    const { id } = await waiting();
    there.answerWith(302, '', { location: `https://${HOST}/elsewhere` });
    await there.deliver(START);
    expect(there.internet.asked).toEqual([`${HOST} /kazva`]);
    expect(await first(id)).toMatchObject({ state: 'PENDING', problem: 'REDIRECT', status: 302 });
  });

  it('is kept up to one kilobyte, however much it is', async () => {
    const { id } = await waiting();
    there.answerWith(200, 'ж'.repeat(5_000_000));
    await there.deliver(START);
    const { answer, state } = await first(id);
    expect(state).toBe('DELIVERED');
    expect(answer).toBe('ж'.repeat(512));
  });

  it('is no other way to speak, which nobody waits for', async () => {
    const { id } = await waiting();
    there.internet.answerWith(({ socket }) => {
      socket.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n');
    });
    await there.deliver(START);
    expect(await first(id)).toMatchObject({ state: 'PENDING', problem: 'STATUS', status: 101 });
  });

  it('is not waited for longer than the patience', async () => {
    const { id } = await waiting();
    there.internet.answerWith(() => undefined);
    const { database, installation, log } = there.server;
    const parts = { connection: database.jobs, key: installation.key, log, now: () => new Date(START) };
    expect(await deliverDue({ ...parts, post: createPost(there.internet, 200) })).toBe(1);
    expect(await first(id)).toMatchObject({ problem: 'SLOW', status: null });
    // Nor for a name server.
    const silent = { ...there.internet, resolve: () => new Promise<never>(() => undefined) };
    const later = { ...parts, now: () => new Date(after(1)) };
    expect(await deliverDue({ ...later, post: createPost(silent, 200) })).toBe(1);
    expect(await first(id)).toMatchObject({ problem: 'SLOW', tries: 2 });
  });
});

describe('nobody is asked', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
  ])('at %s, whatever the name said before', async (address) => {
    const { id } = await waiting();
    await there.deliver(START);
    there.at(after(1));
    await tryOut(there, id);
    there.internet.names.set(HOST, [SOMEWHERE, address]);
    await there.deliver(after(1));
    expect(there.came).toHaveLength(1);
    expect(await first(id)).toMatchObject({ state: 'PENDING', problem: 'PRIVATE' });
  });

  it('at another address than was looked at, where the name changes in between', async () => {
    await waiting();
    const dialled: string[] = [];
    let looks = 0;
    const rebinding = {
      ...there.internet,
      resolve: () => Promise.resolve((looks += 1) === 1 ? [SOMEWHERE] : ['127.0.0.1']),
      connect: (address: string, port: number) => {
        dialled.push(`${address} ${port}`);
        return there.internet.connect(address, port);
      },
    };
    const { database, installation, log } = there.server;
    const parts = { connection: database.jobs, key: installation.key, log, now: () => new Date(START) };
    await deliverDue({ ...parts, post: createPost(rebinding) });
    expect([looks, dialled]).toEqual([1, [`${SOMEWHERE} 443`]]);
    expect(there.came).toHaveLength(1);
  });

  it('at a host that the operator does not allow any more, or without a certificate for its name', async () => {
    const { id } = await waiting();
    const { pool } = there.server.database.owner;
    await pool.query(
      Prisma.sql`UPDATE webhooks SET url = 'https://other.burgas.bg/' WHERE municipality_id = ${there.city.id}`,
    );
    there.internet.names.set('other.burgas.bg', [SOMEWHERE]);
    await there.deliver(START);
    expect(await first(id)).toMatchObject({ problem: 'NOT_ALLOWED', status: null });
    await pool.query(Prisma.sql`INSERT INTO webhook_hosts VALUES (${there.city.id}, 'other.burgas.bg')`);
    await there.deliver(after(1));
    expect(await first(id)).toMatchObject({ problem: 'SILENT', status: null });
    expect(there.came).toEqual([]);
  });

  it('of a webhook that is off, or of a city that is suspended; what waits goes out afterwards', async () => {
    const { id } = await waiting();
    const { webhook } = await save(there, { webhook: id, version: 1, isOn: false });
    await there.deliver(START);
    await save(there, { webhook: id, version: webhook.version, isOn: true });
    const suspend = (at: string | null) =>
      there.server.database.owner.pool.query(
        Prisma.sql`UPDATE municipalities SET suspended_at = ${at}::timestamptz, suspended_why = ${at && 'A reason.'}
          WHERE municipality_id = ${there.city.id}`,
      );
    await suspend(START);
    await there.deliver(after(1));
    expect(there.came).toEqual([]);
    await suspend(null);
    await there.deliver(after(2));
    expect(there.came).toHaveLength(1);
    expect(there.internet.asked).toEqual([new URL(URL_THERE).host + ' /kazva']);
  });
});
