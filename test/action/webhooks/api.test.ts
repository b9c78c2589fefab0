// Webhooks as admins make them: a secret that is told once, an address where an operator lets it lead, and every change in the journal.
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity } from '../../support/city.ts';
import { allow, HOST, openReceiver, save, tryOut, URL_THERE, type Receiving } from './receiver.ts';

const NOW = '2026-11-20T10:00:00Z';
let there: Receiving;

beforeEach(async () => {
  there = await openReceiver();
});
afterEach(() => there.close());

const faultsOf = async (input: object) => (await save(there, input)).faults;

it.each([
  [{ label: ' ' }, { field: 'label', fault: 'REQUIRED', part: null }],
  [{ label: 'я'.repeat(101) }, { field: 'label', fault: 'TOO_LONG', part: null }],
  [{ label: 'a\u0007' }, { field: 'label', fault: 'NOT_ALLOWED', part: null }],
  [{ url: '' }, { field: 'url', fault: 'REQUIRED', part: null }],
  [{ url: 'somewhere' }, { field: 'url', fault: 'NOT_ALLOWED', part: null }],
  [{ url: `http://${HOST}/` }, { field: 'url', fault: 'NOT_HTTPS', part: null }],
  [{ url: `https://me:secret@${HOST}/` }, { field: 'url', fault: 'NOT_ALLOWED', part: null }],
  [{ url: `https://${HOST}/#part` }, { field: 'url', fault: 'NOT_ALLOWED', part: null }],
  [{ url: `https://${HOST}/${'a'.repeat(500)}` }, { field: 'url', fault: 'TOO_LONG', part: null }],
  [{ url: `https://${HOST}/${'я'.repeat(200)}` }, { field: 'url', fault: 'TOO_LONG', part: null }],
  [{ url: `https://${HOST}:8443/` }, { field: 'url', fault: 'UNKNOWN', part: `${HOST}:8443` }],
  [{ url: 'https://127.0.0.1/' }, { field: 'url', fault: 'UNKNOWN', part: '127.0.0.1' }],
  [{ url: `https://${HOST}.evil.bg/` }, { field: 'url', fault: 'UNKNOWN', part: `${HOST}.evil.bg` }],
  [{ events: [] }, { field: 'events', fault: 'REQUIRED', part: null }],
])('is not made with %j', async (input, fault) => {
  expect(await faultsOf(input)).toEqual([fault]);
});

it('is at another port where the operator allows it, and a city has ten at the most', async () => {
  await allow(there, there.city, `${HOST}:8443`);
  const { webhook } = await save(there, { url: ` HTTPS://${HOST.toUpperCase()}:8443 ` });
  expect(webhook.url).toBe(`https://${HOST}:8443/`);
  for (let made = 1; made < 10; made += 1) expect((await save(there)).__typename).toBe('WebhookSaved');
  expect(await faultsOf({})).toEqual([{ field: 'webhook', fault: 'TOO_MANY', part: null }]);
});

it('tells its secret once, and keeps it so that only the server reads it', async () => {
  const { secret, webhook } = await save(there);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(webhook).toMatchObject({ version: 1, formerUntil: null, pendingCount: 0, givenUpCount: 0 });
  const changed = await save(there, { webhook: webhook.id, version: 1, label: 'Друго име' });
  expect(changed).toMatchObject({ secret: null, webhook: { label: 'Друго име', version: 2 } });
  const { rows } = await there.server.database.owner.pool.query(
    Prisma.sql`SELECT row_to_json(w)::text AS row, encode(secret, 'escape') AS bytes FROM webhooks w`,
  );
  for (const { row, bytes } of rows) {
    expect(row).not.toContain(secret.slice(6));
    expect(bytes).not.toContain(secret.slice(6));
  }
});

it('is signed with both secrets for a day after it was changed, so that a receiver takes it with either', async () => {
  const { secret: first, webhook } = await save(there);
  const draw = `mutation ($input: DrawWebhookSecretInput!) { drawWebhookSecret(input: $input) {
    secret webhook { formerUntil } } }`;
  const input = { municipality: there.city.slug, webhook: webhook.id };
  const { data } = await there.server.ask(draw, { input }, there.admin);
  const { secret: second, webhook: changed } = data.drawWebhookSecret;
  expect(changed.formerUntil).toBe('2026-11-21T10:00:00.000Z');
  const whoTakes = async (at: string) => {
    there.at(at);
    await tryOut(there, webhook.id);
    await there.deliver(at);
    const came = there.came.at(-1);
    if (!came) throw new TypeError('Nothing came.');
    const now = Date.now;
    Date.now = () => Date.parse(at);
    try {
      return [first, second].filter((secret) => {
        try {
          return new Webhook(secret).verify(came.body, came.headers) !== null;
        } catch {
          return false;
        }
      });
    } finally {
      Date.now = now;
    }
  };
  expect(await whoTakes('2026-11-21T09:59:00Z')).toEqual([first, second]);
  expect(await whoTakes('2026-11-21T10:01:00Z')).toEqual([second]);
});

it('is there for admins alone, and for those of its own city', async () => {
  const { webhook } = await save(there);
  const list = `query ($slug: String!) { webhooks(municipality: $slug) { label } webhookHosts(municipality: $slug) }`;
  for (const role of ['analyst', 'editor', 'printer', 'auditor'] as const) {
    there.at(new Date().toISOString());
    const member = await there.server.signIn(there.city, { role });
    there.at(NOW);
    expect((await there.server.ask(list, { slug: there.city.slug }, member)).codes).toContain('FORBIDDEN');
    expect(await save({ ...there, admin: member })).toEqual(['FORBIDDEN']);
  }
  const other = await createCity(there.server.database.owner.pool);
  await allow(there, other);
  there.at(new Date().toISOString());
  const stranger = await there.server.signIn(other);
  there.at(NOW);
  expect(await save({ ...there, admin: stranger }, { webhook: webhook.id, version: 1 })).toEqual([
    'NOT_FOUND',
  ]);
  const theirs = { ...there, city: other, admin: stranger };
  expect(await save(theirs, { webhook: webhook.id, version: 1 })).toEqual(['NOT_FOUND']);
  expect((await save(theirs)).__typename).toBe('WebhookSaved');
});

it('stands in the journal, never with its secret, nor with what stands behind the ? of its address', async () => {
  const { secret, webhook } = await save(there, { url: `${URL_THERE}?sig=Qz7password` });
  const ask = (query: string, input: object) =>
    there.server.ask(query, { input: { municipality: there.city.slug, ...input } }, there.admin);
  await save(there, {
    webhook: webhook.id,
    version: 1,
    url: `${URL_THERE}?sig=Qz8password`,
    label: 'Друго',
  });
  const { data: drawn } = await ask(
    `mutation ($input: DrawWebhookSecretInput!) { drawWebhookSecret(input: $input) { secret } }`,
    { webhook: webhook.id },
  );
  const { delivery } = await tryOut(there, webhook.id);
  await ask(
    `mutation ($input: RepeatWebhookDeliveryInput!) { repeatWebhookDelivery(input: $input) { id } }`,
    { delivery: delivery.id },
  );
  const { data: removed } = await ask(
    `mutation ($input: RemoveWebhookInput!) { removeWebhook(input: $input) { __typename ... on WebhookRemoved { label } } }`,
    { webhook: webhook.id, version: 3 },
  );
  expect(removed.removeWebhook).toEqual({ __typename: 'WebhookRemoved', label: 'Друго' });
  const { data } = await there.server.ask(
    `query ($slug: String!) { audit(municipality: $slug, subject: "Webhook") { nodes { action subjectName before after } } }`,
    { slug: there.city.slug },
    there.admin,
  );
  expect(data.audit.nodes.map((line: { action: string }) => line.action)).toEqual(
    Array.from({ length: 5 }, () => 'webhooks.edit'),
  );
  const told = JSON.stringify(data);
  for (const hidden of [secret.slice(6), drawn.drawWebhookSecret.secret.slice(6), 'Qz7', 'Qz8'])
    expect(told).not.toContain(hidden);
  expect(data.audit.nodes[3].after).toContain(`${URL_THERE}?…`);
});

it('refuses a trial where it is off, or where five wait', async () => {
  const { webhook } = await save(there, { isOn: false });
  const refused = (fault: string) => ({ __typename: 'Invalid', faults: [{ field: 'webhook', fault }] });
  expect(await tryOut(there, webhook.id)).toEqual(refused('NOT_ALLOWED'));
  await save(there, { webhook: webhook.id, version: 1 });
  for (let sent = 0; sent < 5; sent += 1)
    expect((await tryOut(there, webhook.id)).__typename).toBe('WebhookSent');
  expect(await tryOut(there, webhook.id)).toEqual(refused('TOO_MANY'));
});
