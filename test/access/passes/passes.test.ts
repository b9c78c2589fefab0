// Passes: how long one is good, that there is one at a time, what is remembered of its use, and that a suspended city is only read.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import type { Purpose } from '../../../server/access/grants/pass.ts';
import { EVERYTHING } from '../../../server/access/grants/member-roles.ts';
import { asMember } from '../../../server/foundation/database/tenant.ts';
import { issuePass } from '../../../server/access/passes/issue.ts';
import { FITTER_DAYS, SHOP_DAYS } from '../../../server/access/passes/rules.ts';
import { stateOf } from '../../../server/access/keys/rules.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { createCity, type City } from '../../support/city.ts';
import { addOrder, addRound } from '../../support/passes.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let now = new Date('2026-11-26T12:00:00Z');

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

/** Issues a pass as an admin would, on the day that it is. */
async function issue(purpose: Purpose, from = '2026-11-26') {
  const { id } = city;
  const membership = { municipalityId: id, memberId: 1n, scope: EVERYTHING, isSuspended: false };
  const person = {
    userId: 'a',
    sessionId: 'b',
    name: 'A',
    email: 'a@b.bg',
    hasFactor: true,
    isConfirmed: true,
    onlyIn: null,
  };
  const admin = { kind: 'member', ...person, memberships: [{ ...membership, role: 'admin' }] } as const;
  const edit = grant(admin, purpose.of === 'order' ? 'orders.edit' : 'rounds.edit', id);
  const told = { holder: 'shop@example.bg', today: '2026-11-26', from };
  return asMember(server.database.member.prisma, id, (tx) => issuePass(tx, edit, purpose, told));
}

const see = async (token: string) => (await server.ask('{ shopOrder { id } }', {}, `Bearer ${token}`)).codes;

it('is good until the end of its last day, in the time of its city', async () => {
  const orderId = await addOrder(server.database.owner.pool, city);
  const { token, pass } = await issue({ of: 'order', orderId });
  expect(pass.expiresOn).toEqual(new Date(dayAfter('2026-11-26', SHOP_DAYS)));
  // A quarter of an hour before and after midnight in Sofia, two hours ahead of UTC in winter.
  for (const [instant, codes] of [
    ['2027-02-24T21:45:00Z', []],
    ['2027-02-24T22:15:00Z', ['FORBIDDEN']],
  ] as const) {
    now = new Date(instant);
    expect(await see(token)).toEqual(codes);
  }
  now = new Date('2026-11-26T12:00:00Z');
});

it('counts its days from a later day, where one is named, and never from one that is past', async () => {
  const roundId = await addRound(server.database.owner.pool, city);
  for (const [from, last] of [
    ['2026-12-24', dayAfter('2026-12-24', FITTER_DAYS)],
    ['2026-10-01', dayAfter('2026-11-26', FITTER_DAYS)],
  ] as const)
    expect((await issue({ of: 'round', roundId }, from)).pass.expiresOn).toEqual(new Date(last));
});

it('takes the place of the one before, of the same order alone', async () => {
  const owner = server.database.owner.pool;
  const [orderId, otherId] = [await addOrder(owner, city), await addOrder(owner, city)];
  const first = await issue({ of: 'order', orderId });
  const other = await issue({ of: 'order', orderId: otherId });
  const second = await issue({ of: 'order', orderId });
  expect(await see(first.token)).toEqual(['FORBIDDEN']);
  expect(await see(second.token)).toEqual([]);
  expect(await see(other.token)).toEqual([]);
});

it('remembers the day of its use and no more, and of its token nothing that opens anything', async () => {
  const orderId = await addOrder(server.database.owner.pool, city);
  const { token, pass } = await issue({ of: 'order', orderId });
  const row = async () => {
    const kept = Prisma.sql`SELECT last_used_on::text AS used, row_to_json(p)::text AS all FROM passes p
      WHERE municipality_id = ${city.id} AND id = ${pass.id}`;
    return (await server.database.owner.pool.query<{ used: string | null; all: string }>(kept)).rows[0];
  };
  expect(await row()).toMatchObject({ used: null });
  for (const [instant, day] of [
    ['2026-11-27T08:00:00Z', '2026-11-27'],
    ['2026-11-27T23:00:00Z', '2026-11-28'],
  ] as const) {
    now = new Date(instant);
    await see(token);
    expect(await row()).toMatchObject({ used: day });
  }
  expect((await row())?.all).not.toContain(token.slice(5));
  now = new Date('2026-11-26T12:00:00Z');
});

it('reads and changes nothing while the city is suspended', async () => {
  const owner = server.database.owner.pool;
  const orderId = await addOrder(owner, city);
  const { token } = await issue({ of: 'order', orderId });
  const report = `mutation { reportOrder(input: { state: RECEIVED }) { __typename } }`;
  const suspend = (why: string | null) =>
    owner.query(
      Prisma.sql`UPDATE municipalities SET suspended_at = CASE WHEN ${why}::text IS NOT NULL THEN now() END, suspended_why = ${why}
        WHERE municipality_id = ${city.id}`,
    );
  await suspend('A walk.');
  expect(await see(token)).toEqual([]);
  expect((await server.ask(report, {}, `Bearer ${token}`)).codes).toEqual(['SUSPENDED']);
  await suspend(null);
  expect((await server.ask(report, {}, `Bearer ${token}`)).codes).toEqual([]);
});

it('that was revoked is over, whatever its last day', () => {
  const [expiresOn, revokedOn] = [new Date('2026-12-01'), new Date('2026-11-01')];
  expect(stateOf({ expiresOn, revokedOn: null }, '2026-12-01')).toBe('ACTIVE');
  expect(stateOf({ expiresOn, revokedOn: null }, '2026-12-02')).toBe('EXPIRED');
  expect(stateOf({ expiresOn, revokedOn }, '2026-11-26')).toBe('REVOKED');
});
