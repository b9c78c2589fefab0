// Keys to the API: issued by an admin, told once, kept as a hash; they raise limits, and open nothing.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn, SignInOptions } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let other: City;
let admin: SignedIn;
const NOON_IN_SOFIA = new Date('2026-11-25T10:00:00Z');
let clock = NOON_IN_SOFIA;
/** A session is as old as the machine's clock says, whatever ours does. */
const signIn = async (at: City, options?: SignInOptions) => {
  clock = new Date();
  const member = await server.signIn(at, options);
  clock = NOON_IN_SOFIA;
  return member;
};

beforeAll(async () => {
  server = await startTestServer({ now: () => clock });
  const owner = server.database.owner.pool;
  [city, other] = [await createCity(owner), await createCity(owner)];
  for (const each of [city, other])
    for (const place of each.places.slice(0, 1))
      await publish(owner, each, place, '2026-11-02', [8, 8, 9, 10, 10]);
  admin = await signIn(city);
});
afterAll(() => server.close());

const ISSUE = `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename
  ... on ApiKeyIssued { token apiKey { id label allowance perOperation perMinute state issuedOn expiresOn lastUsedOn } }
  ... on Invalid { faults { field fault } } } }`;
const REVOKE = `mutation ($input: ApiKeyInput!) { revokeApiKey(input: $input) { label state } }`;
const LIST = `query ($slug: String!) { apiKeys(municipality: $slug) { id label state lastUsedOn } }`;

const issue = async (input: object = {}) => {
  const wanted = { municipality: city.slug, label: 'Вестник „Утро“', allowance: 'RAISED' };
  const { data } = await server.ask(
    ISSUE,
    { input: { ...wanted, expiresOn: '2027-11-25', ...input } },
    admin,
  );
  return data.issueApiKey;
};
const withToken = (token: string, query = '{ me { name } }', variables = {}) =>
  server.ask(query, variables, `Bearer ${token}`);
const find = async (id: string) =>
  (await server.ask(LIST, { slug: city.slug }, admin)).data.apiKeys.find(
    (key: { id: string }) => key.id === id,
  );

describe('a key', () => {
  it('is told once, and kept as a hash', async () => {
    const { token, apiKey } = await issue();
    expect(token).toMatch(/^kazva_[\w-]{43}$/);
    expect(apiKey).toMatchObject({
      label: 'Вестник „Утро“',
      allowance: 'RAISED',
      state: 'ACTIVE',
      issuedOn: '2026-11-25',
      expiresOn: '2027-11-25',
      lastUsedOn: null,
    });
    const { rows } = await server.database.owner.pool.query(
      Prisma.sql`SELECT * FROM api_keys WHERE id = ${apiKey.id}`,
    );
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest());
    expect(JSON.stringify(rows)).not.toContain(token);
    const listed = await server.ask(LIST, { slug: city.slug }, admin);
    expect(JSON.stringify(listed.data)).not.toContain(token.slice(6));
  });

  it.each([
    [{ label: ' ' }, 'label', 'REQUIRED'],
    [{ label: 'x'.repeat(101) }, 'label', 'TOO_LONG'],
    // A label is counted in characters, of which some are two units of UTF-16.
    [{ label: '😀'.repeat(100), expiresOn: '2026-11-25' }, 'expiresOn', 'OUT_OF_RANGE'],
    [{ label: 'a\u0007' }, 'label', 'NOT_ALLOWED'],
    [{ expiresOn: '2026-11-25' }, 'expiresOn', 'OUT_OF_RANGE'],
    [{ expiresOn: '2028-11-25' }, 'expiresOn', 'OUT_OF_RANGE'],
  ])('is not issued with %j', async (input, field, fault) => {
    expect(await issue(input)).toEqual({ __typename: 'Invalid', faults: [{ field, fault }] });
  });

  it('is issued by admins, and seen by auditors', async () => {
    for (const [role, codes] of [
      ['auditor', []],
      ['editor', ['FORBIDDEN']],
      ['analyst', ['FORBIDDEN']],
      ['printer', ['FORBIDDEN']],
    ] as const) {
      const member = await signIn(city, { role });
      expect((await server.ask(LIST, { slug: city.slug }, member)).codes).toEqual(codes);
      const input = {
        municipality: city.slug,
        label: 'x',
        allowance: 'RAISED',
        expiresOn: '2027-01-01',
      };
      expect((await server.ask(ISSUE, { input }, member)).codes).toEqual(['FORBIDDEN']);
    }
  });

  it('says on which day it was used last, and no more', async () => {
    const { token, apiKey } = await issue();
    expect((await find(apiKey.id)).lastUsedOn).toBeNull();
    await withToken(token);
    expect((await find(apiKey.id)).lastUsedOn).toBe('2026-11-25');
    // The next day in Sofia, while it is the same one in Greenwich.
    clock = new Date('2026-11-25T22:30:00Z');
    await withToken(token);
    expect((await find(apiKey.id)).lastUsedOn).toBe('2026-11-26');
    clock = NOON_IN_SOFIA;
  });

  it('stands in the journal when it is issued and when it is revoked, once each, without the token', async () => {
    const { token, apiKey } = await issue({ label: 'В дневника' });
    for (const times of [1, 2]) {
      const input = { municipality: city.slug, apiKey: apiKey.id };
      const { data } = await server.ask(REVOKE, { input }, admin);
      expect(data.revokeApiKey, `time ${times}`).toEqual({ label: 'В дневника', state: 'REVOKED' });
    }
    const { data } = await server.ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "ApiKey", search: "В дневника") {
        nodes { action subjectName before after } } }`,
      { slug: city.slug },
      admin,
    );
    expect(data.audit.nodes).toHaveLength(2);
    expect(data.audit.nodes[0]).toMatchObject({ action: 'apiKeys.edit', after: null });
    expect(data.audit.nodes[1]).toMatchObject({ action: 'apiKeys.edit', before: null });
    expect(JSON.stringify(data)).not.toContain(token.slice(6));
  });
});

describe('a key that does not work', () => {
  it('is told in the same words, whether it never was, is over, or was revoked', async () => {
    const revoked = await issue();
    const input = { municipality: city.slug, apiKey: revoked.apiKey.id };
    await server.ask(REVOKE, { input }, admin);
    const over = await issue({ expiresOn: '2026-11-26' });
    clock = new Date('2026-11-26T21:59:00Z');
    expect((await withToken(over.token)).codes).toEqual([]);
    clock = new Date('2026-11-26T22:01:00Z');
    const answers = [];
    for (const token of [revoked.token, over.token, `kazva_${'A'.repeat(43)}`, 'kazva_', 'kazva_x y'])
      answers.push(await withToken(token));
    clock = NOON_IN_SOFIA;
    for (const { status, codes, messages } of answers)
      expect({ status, codes, messages }).toEqual({
        status: 403,
        codes: ['FORBIDDEN'],
        messages: ['This token is not known here.'],
      });
  });

  it('of another city is not there for the admin of this one', async () => {
    const { token, apiKey } = await issue();
    const stranger = await signIn(other);
    for (const municipality of [city.slug, other.slug]) {
      const input = { municipality, apiKey: apiKey.id };
      expect((await server.ask(REVOKE, { input }, stranger)).codes).toEqual(['NOT_FOUND']);
    }
    expect((await withToken(token)).codes).toEqual([]);
  });
});

describe('with a key', () => {
  const SUMMARY = `query ($slug: String!) { summary(filter: { municipality: $slug }) { count average } }`;

  it.each([
    ['what is public', SUMMARY],
    ['comments', `query ($slug: String!) { comments(municipality: $slug) { nodes { text } } }`],
    ['members', `query ($slug: String!) { members(municipality: $slug) { name } }`],
    ['keys', LIST],
    ['signs', `query ($slug: String!) { signs(municipality: $slug) { nodes { code } } }`],
    ['openings', `query ($slug: String!) { openings(municipality: $slug) { nodes { id } } }`],
    ['settings', `query ($slug: String!) { settings(municipality: $slug) { auditMonths } }`],
  ])('%s are what a stranger gets', async (_what, query) => {
    const { token } = await issue();
    for (const { slug } of [city, other]) {
      const { data, codes, messages } = await withToken(token, query, { slug });
      const stranger = await server.ask(query, { slug });
      expect({ data, codes, messages }).toEqual({
        data: stranger.data,
        codes: stranger.codes,
        messages: stranger.messages,
      });
    }
  });

  it('nothing of the city can be changed', async () => {
    const { token, apiKey } = await issue();
    const input = { municipality: city.slug, apiKey: apiKey.id };
    expect((await withToken(token, REVOKE, { input })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await find(apiKey.id)).state).toBe('ACTIVE');
  });
});
