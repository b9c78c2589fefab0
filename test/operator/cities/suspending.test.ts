// A municipality that is suspended: its pages say so, no vote is taken, members read only; and it works again afterwards.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { operate } from './operated.ts';

let server: TestServer;
let city: City;
let other: City;
let operator: SignedIn;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.signInOperator();
});
beforeEach(async () => {
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false });
  other = await createCity(pool, { isDemo: false });
  const [place] = city.places;
  if (place) await publish(pool, city, place, '2026-11-01', [6, 7, 8, 9, 10]);
  admin = await server.signIn(city);
});
afterAll(() => server.close());

const RATE = `mutation ($code: String!, $id: ID!) { rate(input: { code: $code, ballotId: $id, score: 9 }) { __typename } }`;
const rate = ({ places }: City) => server.ask(RATE, { code: places[0]?.code, id: randomUUID() });
const page = async (path: string, headers: Readonly<Record<string, string>> = {}, body?: URLSearchParams) => {
  const response = await fetch(`${server.url}${path}`, {
    headers: { accept: 'text/html', ...headers },
    ...(body && { method: 'POST', body }),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
};
const waiting = async () =>
  (await server.database.owner.pool.query('SELECT count(*)::int AS n FROM ballots')).rows[0] as { n: number };

describe('a municipality that is suspended', () => {
  beforeEach(async () => {
    await operate(server, operator, city, { isSuspended: true });
  });

  it('says so on each of its pages, in its languages, with 503 and when to come again', async () => {
    const code = city.places[0]?.code ?? '';
    const slug = `/results/${city.slug}`;
    for (const path of [
      `/s/${code}`,
      slug,
      `${slug}/${city.places[0]?.id}`,
      `${slug}/privacy`,
      `${slug}/anonymity`,
    ]) {
      const { status, retryAfter, text } = await page(path, { 'accept-language': 'bg' });
      expect([path, status, retryAfter]).toEqual([path, 503, '3600']);
      expect(text).toContain('временно спрени');
      expect(text).toContain('не е отчетена');
    }
    expect((await page(slug, { 'accept-language': 'en' })).text).toContain('suspended for now');
    expect((await page(`/results/${other.slug}`)).status).toBe(200);
  });

  it('takes no vote: over the API, from a form, from a script', async () => {
    const before = await waiting();
    const answer = await rate(city);
    expect(answer).toMatchObject({ status: 503, data: null, codes: ['SUSPENDED'] });
    expect(answer.headers.get('retry-after')).toBe('3600');
    expect(answer.messages[0]).toContain('was not counted');
    const code = city.places[0]?.code ?? '';
    const form = new URLSearchParams({ ballotId: randomUUID(), score: '9' });
    const sent = await page(`/s/${code}/vote`, { origin: server.url }, form);
    expect([sent.status, sent.retryAfter]).toEqual([503, '3600']);
    expect(sent.text).toContain('не е отчетена');
    const script = await page(`/s/${code}/vote`, { origin: server.url, accept: 'application/json' }, form);
    expect([script.status, JSON.parse(script.text)]).toEqual([
      503,
      { state: 'refused', location: `/s/${code}` },
    ]);
    expect(await waiting()).toEqual(before);
    expect((await rate(other)).data.rate.__typename).toBe('RatingReceived');
  });

  it('shows nothing over the API to citizens and print shops, and reads to its members', async () => {
    const summary = `query ($slug: String!) { municipality(slug: $slug) { summary { count } } }`;
    const ask = (who?: SignedIn | string) => server.ask(summary, { slug: city.slug }, who);
    for (const who of [undefined, server.printShop(city.slug)])
      expect((await ask(who)).codes).toEqual(['SUSPENDED']);
    expect((await ask(admin)).data.municipality.summary.count).toBe(5);
    const me = `{ me { memberships { isSuspended actions } } }`;
    const [membership] = (await server.ask(me, {}, admin)).data.me.memberships;
    expect(membership.isSuspended).toBe(true);
    expect(membership.actions).toContain('COMMENTS_READ');
    expect(membership.actions).not.toContain('SETTINGS_EDIT');
  });

  it('lets its members change nothing', async () => {
    const edit = `mutation ($input: EditSettingsInput!) { editSettings(input: $input) { __typename } }`;
    const input = { municipality: city.slug, version: 1, threshold: 7 };
    expect((await server.ask(edit, { input }, admin)).codes).toEqual(['SUSPENDED']);
    const elsewhere = await server.signIn(other);
    const theirs = { municipality: other.slug, version: 1, threshold: 7 };
    expect((await server.ask(edit, { input: theirs }, elsewhere)).codes).toEqual([]);
  });

  it('keeps what waits and what was published, and works again afterwards', async () => {
    expect(await operate(server, operator, city, { isSuspended: false })).toMatchObject({ isChanged: true });
    expect((await page(`/results/${city.slug}`)).status).toBe(200);
    expect((await rate(city)).data.rate.__typename).toBe('RatingReceived');
  });

  it('tells in its journal who and why', async () => {
    await operate(server, operator, city, { isSuspended: false });
    const query = `query ($slug: String!) { audit(municipality: $slug) { nodes { actor action before after } } }`;
    const { nodes } = (await server.ask(query, { slug: city.slug }, admin)).data.audit;
    const told = {
      actor: `operator: ${operator.name} <${operator.email}>`,
      action: 'municipalities.operate',
    };
    const why = 'По молба на общината.';
    expect(nodes.map((node: object) => ({ ...node, before: null, after: null }))).toEqual(
      [1, 2].map(() => ({ ...told, before: null, after: null })),
    );
    expect(JSON.stringify(nodes[1])).toContain(why);
    expect(JSON.stringify(nodes)).not.toContain(other.slug);
  });
});

describe('a change by operators', () => {
  it('changes nothing where it is so already, and says so', async () => {
    expect(await operate(server, operator, other, { isSuspended: false })).toMatchObject({
      isChanged: false,
    });
    await operate(server, operator, other, { isSuspended: true });
    expect(await operate(server, operator, other, { isSuspended: true })).toMatchObject({ isChanged: false });
    await operate(server, operator, other, { isSuspended: false });
  });

  it('is done once where two do it at once', async () => {
    const second = await server.signInOperator();
    const { operated } = await operate(server, operator, other, { isSuspended: true });
    const { version } = operated as { version: number };
    const done = await Promise.all([
      operate(server, operator, other, { isSuspended: false }, version),
      operate(server, second, other, { isSuspended: false }, version),
    ]);
    expect(done.map(({ __typename }) => __typename as string).toSorted()).toEqual([
      'MunicipalityOperated',
      'Outdated',
    ]);
  });

  it('needs a reason, and a session that was confirmed', async () => {
    expect(await operate(server, operator, other, { why: ' ' })).toMatchObject({
      faults: [{ field: 'why', fault: 'REQUIRED' }],
    });
    expect(await operate(server, operator, other, { why: 'x'.repeat(301) })).toMatchObject({
      faults: [{ field: 'why', fault: 'TOO_LONG' }],
    });
    const unconfirmed = await server.signInOperator({ isConfirmed: false });
    expect(await operate(server, unconfirmed, other, { isSuspended: true })).toEqual({
      codes: ['CONFIRM_FIRST'],
    });
  });
});
