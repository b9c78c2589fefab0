// Visitors told by another system with a key: of its own city, where the key says so, and nothing else; told again, in place of what was.
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';

let server: TestServer;
let city: City;
let other: City;
let admin: SignedIn;
let counter: string;

const FIELDS = '__typename ... on VisitsSaved { changed } ... on Invalid { faults { field fault } }';
const SAVE = `mutation ($input: SaveVisitsInput!) { saveVisits(input: $input) { ${FIELDS} } }`;
const numberOf = async ({ id }: City) => {
  const { rows } = await server.database.owner.pool.query<{ number: string }>(
    Prisma.sql`SELECT external_id AS number FROM locations WHERE municipality_id = ${id} ORDER BY id LIMIT 1`,
  );
  return rows[0]?.number ?? '';
};

async function issue(of: City, who: SignedIn, tellsVisitors: boolean | undefined): Promise<string> {
  const input = { municipality: of.slug, label: 'Брояч <вход>', allowance: 'RAISED', tellsVisitors };
  const { data } = await server.ask(
    `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { ... on ApiKeyIssued { token apiKey { id tellsVisitors } } } }`,
    { input: { ...input, expiresOn: '2027-11-25' } },
    who,
  );
  expect(data.issueApiKey.apiKey.tellsVisitors).toBe(tellsVisitors ?? false);
  return data.issueApiKey.token;
}

async function tell(token: string, of: City, visitors: number | null, place?: string) {
  const rows = [{ place: place ?? (await numberOf(of)), month: '2026-10-01', visitors }];
  const { data, codes } = await server.ask(
    SAVE,
    { input: { municipality: of.slug, source: 'Брояч на входа', rows } },
    `Bearer ${token}`,
  );
  return codes.length > 0 ? codes : data.saveVisits;
}

const known = async ({ id }: City) =>
  (
    await server.database.owner.pool.query<{ visitors: number }>(
      Prisma.sql`SELECT visitors FROM visits WHERE municipality_id = ${id}`,
    )
  ).rows;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  other = await createCity(owner, { isDemo: false });
  admin = await server.signIn(city, { role: 'admin', hasFactor: true });
  counter = await issue(city, admin, true);
});
afterAll(() => server.close());

const step = story();

step(
  'a key that may tells them; the same again changes nothing, another number takes its place',
  async () => {
    expect(await tell(counter, city, 1540)).toEqual({ __typename: 'VisitsSaved', changed: 1 });
    expect(await tell(counter, city, 1540)).toEqual({ __typename: 'VisitsSaved', changed: 0 });
    expect(await tell(counter, city, 1600)).toEqual({ __typename: 'VisitsSaved', changed: 1 });
    expect(await known(city)).toEqual([{ visitors: 1600 }]);
  },
);

step('the journal names the key, and what it told', async () => {
  const { data } = await server.ask(
    `query ($slug: String!) { audit(municipality: $slug, first: 3) { nodes { actor action subject } } }`,
    { slug: city.slug },
    admin,
  );
  const told = { actor: 'key: Брояч вход', action: 'visits.record', subject: 'Visits' };
  expect(data.audit.nodes.slice(0, 2)).toEqual([told, told]);
});

step('one without the right tells none, nor does a stranger', async () => {
  const reader = await issue(city, admin, undefined);
  expect(await tell(reader, city, 5)).toEqual(['UNAUTHENTICATED']);
  const { codes } = await server.ask(SAVE, { input: { municipality: city.slug, source: 'x', rows: [] } });
  expect(codes).toEqual(['UNAUTHENTICATED']);
  expect(await known(city)).toEqual([{ visitors: 1600 }]);
});

step('that of another city tells none here, and knows no place of it', async () => {
  const stranger = await issue(other, await server.signIn(other, { role: 'admin', hasFactor: true }), true);
  expect(await tell(stranger, city, 5)).toEqual(['UNAUTHENTICATED']);
  expect(await known(city)).toEqual([{ visitors: 1600 }]);
  expect(await tell(stranger, other, 5, `${await numberOf(city)}-nowhere`)).toEqual({
    __typename: 'Invalid',
    faults: [{ field: 'rows.0.place', fault: 'UNKNOWN' }],
  });
  expect(await known(other)).toEqual([]);
});

step('opens nothing else: it reads no visitors, and changes no place', async () => {
  const asked = (text: string) => server.ask(text, { slug: city.slug }, `Bearer ${counter}`);
  const { codes } = await asked(`query ($slug: String!) { visits(municipality: $slug) { count } }`);
  expect(codes).toEqual(['UNAUTHENTICATED']);
  const keys = await asked(`query ($slug: String!) { apiKeys(municipality: $slug) { id } }`);
  expect(keys.codes).toEqual(['UNAUTHENTICATED']);
});

step('tells none once it is revoked', async () => {
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE api_keys SET revoked_on = '2026-11-25' WHERE municipality_id = ${city.id}`,
  );
  expect(await tell(counter, city, 7)).toEqual(['FORBIDDEN']);
  expect(await known(city)).toEqual([{ visitors: 1600 }]);
});

step('many rows cost more than few: a minute holds only so many', async () => {
  const rows = Array.from({ length: 700 }, (_, at) => ({
    place: String(at),
    month: '2026-10-01',
    visitors: 1,
  }));
  const { codes } = await server.ask(
    SAVE,
    { input: { municipality: other.slug, source: 'x', rows } },
    await server.signIn(other, { role: 'admin', hasFactor: true }),
  );
  expect(codes).toEqual(['TOO_COMPLEX']);
});
