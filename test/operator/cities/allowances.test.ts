// What a city allows operators: nothing without it, nothing after it, nothing by another city's; and each use is told.
import { Prisma } from '../../../prisma/generated/client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowanceFaults } from '../../../server/access/allowances/rules.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let other: City;
let operator: SignedIn;
let admin: SignedIn;
let opening: string;
const now = new Date();
const day = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false, commentsAllowed: true });
  other = await createCity(pool, { isDemo: false, commentsAllowed: true });
  operator = await server.signInOperator();
  admin = await server.signIn(city);
  const [place] = city.places;
  if (!place) throw new Error('The city has no place.');
  opening = await publish(pool, city, place, '2026-11-01', [6, 7, 8, 9, 10]);
  await pool.query(
    Prisma.sql`INSERT INTO comments VALUES (${city.id}, ${crypto.randomUUID()}::uuid, ${place.id}, 'COUNTED', '2026-11-01', 'Said here')`,
  );
});
afterAll(() => server.close());

const COMMENTS = `query ($slug: String!) { comments(municipality: $slug) { nodes { text } } }`;
const GIVE = `mutation ($input: GiveAllowanceInput!) { giveAllowance(input: $input) { __typename
  ... on AllowanceGiven { allowance { id } } ... on Invalid { faults { field fault } } } }`;
const REVOKE = `mutation ($input: RevokeAllowanceInput!) { revokeAllowance(input: $input) { allowance { id } } }`;
const JUDGE = `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename } }`;

const read = ({ slug } = city) => server.ask(COMMENTS, { slug }, operator);
const judge = (who = operator) => {
  const input = { municipality: city.slug, opening, standing: 'UNCONFIRMED', note: 'Asked for.' };
  return server.ask(JUDGE, { input }, who);
};
async function allow(who: SignedIn, { slug }: City, action: string): Promise<string> {
  const input = { municipality: slug, action, until: day(1), why: 'Помощ.' };
  return (await server.ask(GIVE, { input }, who)).data.giveAllowance.allowance.id as string;
}
async function end(allowance: string): Promise<readonly string[]> {
  return (await server.ask(REVOKE, { input: { municipality: city.slug, allowance } }, admin)).codes;
}
/** What the journal of the city tells of allowances, the latest first. */
async function told() {
  const query = `query ($slug: String!) { audit(municipality: $slug, subject: "Allowance") {
    nodes { actor action after } } }`;
  return (await server.ask(query, { slug: city.slug }, admin)).data.audit.nodes as {
    actor: string;
    action: string;
  }[];
}

describe('an operator', () => {
  it('reads no comment and judges no ratings without being allowed to', async () => {
    expect((await read()).codes).toEqual(['FORBIDDEN']);
    expect((await judge()).codes).toEqual(['FORBIDDEN']);
  });

  it('does neither by what another city allows, or by the other of the two', async () => {
    await allow(await server.signIn(other), other, 'COMMENTS_READ');
    expect((await read()).codes).toEqual(['FORBIDDEN']);
    const allowance = await allow(admin, city, 'OPENINGS_RECLASSIFY');
    expect((await read()).codes).toEqual(['FORBIDDEN']);
    expect(await end(allowance)).toEqual([]);
  });

  it('reads comments while it is allowed; the journal tells of each use, of who, and of the end', async () => {
    const before = (await told()).length;
    const allowance = await allow(admin, city, 'COMMENTS_READ');
    for (const time of [1, 2]) {
      const answer = await read();
      expect([time, answer.data.comments.nodes]).toEqual([time, [{ text: 'Said here' }]]);
    }
    expect(await end(allowance)).toEqual([]);
    expect((await read()).codes).toEqual(['FORBIDDEN']);
    // Twice is too late.
    expect(await end(allowance)).toEqual(['NOT_FOUND']);
    const entries = (await told()).slice(0, -before || undefined);
    const who = `operator: ${operator.name} <${operator.email}>`;
    const own = `${admin.name} <${admin.email}>`;
    expect(entries.map(({ actor, action }) => [actor, action])).toEqual([
      [own, 'allowances.edit'],
      [who, 'comments.read'],
      [who, 'comments.read'],
      [own, 'allowances.edit'],
    ]);
  });

  it('judges ratings while it is allowed, in a session that was confirmed', async () => {
    const allowance = await allow(admin, city, 'OPENINGS_RECLASSIFY');
    expect((await judge(await server.signInOperator({ isConfirmed: false }))).codes).toEqual([
      'CONFIRM_FIRST',
    ]);
    expect((await judge()).data.reclassifyOpening.__typename).toBe('OpeningReclassified');
    expect(await end(allowance)).toEqual([]);
    expect((await judge()).codes).toEqual(['FORBIDDEN']);
  });

  it('does nothing any more on the day after the last, by the calendar of the city', async () => {
    const { pool } = server.database.owner;
    const own = await createCity(pool, { isDemo: false, commentsAllowed: true });
    const until = (date: string) =>
      pool.query(
        Prisma.sql`INSERT INTO allowances (municipality_id, action, until, why, given_by, given_at)
          VALUES (${own.id}, 'comments.read', ${date}::date, 'Помощ.', 'Somebody', ${now})`,
      );
    const dayThere = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Sofia' }).format(now);
    await until(new Date(Date.parse(dayThere) - 24 * 60 * 60_000).toISOString().slice(0, 10));
    expect((await read(own)).codes).toEqual(['FORBIDDEN']);
    await until(dayThere);
    expect((await read(own)).codes).toEqual([]);
  });

  it('allows nothing itself', async () => {
    const input = { municipality: city.slug, action: 'COMMENTS_READ', until: day(1), why: 'I want to.' };
    expect((await server.ask(GIVE, { input }, operator)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('an allowance', () => {
  it.each([
    ['2026-11-20', 'x', []],
    ['2026-12-20', 'x', []],
    ['2026-11-19', 'x', ['until']],
    ['2026-12-21', 'x', ['until']],
    ['2026-11-20', '', ['why']],
    ['2026-11-20', 'x'.repeat(301), ['why']],
  ])('until %s because of %j has faults in %j', (until, why, fields) => {
    expect(allowanceFaults(until, why, '2026-11-20').map(({ field }) => field)).toEqual(fields);
  });

  it('needs a session that was confirmed', async () => {
    const unconfirmed = await server.signIn(city, { isConfirmed: false });
    const input = { municipality: city.slug, action: 'COMMENTS_READ', until: day(1), why: 'Помощ.' };
    expect((await server.ask(GIVE, { input }, unconfirmed)).codes).toEqual(['CONFIRM_FIRST']);
  });
});
