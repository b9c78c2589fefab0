// The erasure of a municipality: after its waiting time not one row is left, nobody else loses one, and codes and slug stay gone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { eraseDue } from '../../../server/operator/erasures/erase.ts';
import { certificateOf } from '../../../server/operator/erasures/erasure-certificate.ts';
import { cancelErasure, planErasure, type Planning } from '../../../server/operator/erasures/planning.ts';
import { stateOf } from '../../../server/operator/erasures/rules.ts';
import { listErasures } from '../../../server/operator/erasures/store.ts';
import { listTenantTables } from '../../../server/operator/moving/store-tables.ts';
import { offerFirstKey } from '../../../server/voting/ballots/key-offer.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { getMunicipality } from '../../../server/operator/cities/platform-invitation.ts';
import { claimCodes } from '../../../server/municipality/codes/store-new.ts';
import { asMember } from '../../../server/foundation/database/tenant.ts';
import { createCity, drawCode, type City } from '../../support/city.ts';
import { createFullCity, type FullCity } from '../../support/full-city.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';

const START = new Date('2026-11-25T10:00:00Z');
const DAY_MS = 24 * 3_600_000;

let server: TestServer;
let instant = START;
const now = () => instant;

beforeAll(async () => {
  // A night would give the city a new key in the middle of a test.
  server = await startTestServer(UNCOUNTED);
});
afterAll(() => server.close());

const planning = (): Planning => ({
  operator: server.database.operator,
  viewer: OPERATOR,
  by: 'Kazva',
  waitingDays: 30,
  now,
});
const plan = async ({ id, slug }: City, exportHash: string | null = null) => {
  const municipality = await getMunicipality(server.database, slug);
  return planErasure(planning(), grant(OPERATOR, 'municipalities.erase', id), municipality, exportHash);
};
const cancel = ({ id }: City) => cancelErasure(planning(), grant(OPERATOR, 'municipalities.erase', id));
const carryOut = () => eraseDue({ jobs: server.database.jobs, mover: server.database.mover, now });
const erasures = () => listErasures(server.database.operator.prisma, grant(OPERATOR, 'platform.read', null));

/** How many rows of the city each table has. */
async function rowsOf({ id }: City): Promise<Record<string, number>> {
  const { pool } = server.database.owner;
  const counts: Record<string, number> = {};
  for (const { name } of await listTenantTables(pool)) {
    const { rows } = await pool.query<{ rows: number }>(
      Prisma.sql`SELECT count(*)::int AS rows FROM ${Prisma.raw(name)} WHERE municipality_id = ${id}`,
    );
    counts[name] = rows[0]?.rows ?? 0;
  }
  return counts;
}

/** Every row of every other table that names somebody or something of the city. */
async function tracesOf({ slug, admin, places }: FullCity): Promise<string[]> {
  const { pool } = server.database.owner;
  const { rows } = await pool.query<{ name: string }>(
    Prisma.sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema IN ('public', 'pgboss')
      AND table_type = 'BASE TABLE' AND table_name NOT IN ('erasures', 'erased_codes')`,
  );
  const traces: string[] = [];
  for (const { name } of rows) {
    const table = Prisma.raw(
      /^(job|archive|queue|schedule|version|subscription|j[0-9a-f]+)$/.test(name) ? `pgboss.${name}` : name,
    );
    for (const word of [slug, admin.email, admin.userId, ...places.map(({ code }) => code)]) {
      const found = await pool.query(
        Prisma.sql`SELECT FROM ${table} t WHERE strpos(to_jsonb(t)::text, ${word}) > 0`,
      );
      if (found.rowCount !== 0) traces.push(`${name}: ${word}`);
    }
  }
  return traces;
}

describe('an erasure', () => {
  it('waits, once, can be cancelled until it happens, and is told in the journal', async () => {
    instant = START;
    const city = await createFullCity(server);
    const before = await rowsOf(city);
    expect((await plan(city)).outcome).toBe('ErasurePlanned');
    expect((await plan(city)).outcome).toBe('ErasurePlannedAlready');
    instant = new Date(START.getTime() + 30 * DAY_MS - 1);
    await carryOut();
    expect((await cancel(city)).outcome).toBe('ErasureCancelled');
    expect((await cancel(city)).outcome).toBe('NothingPlanned');
    instant = new Date(START.getTime() + 31 * DAY_MS);
    await carryOut();
    // Two lines of the journal, and the note of it.
    const after = { ...before, audit_entries: Number(before['audit_entries']) + 2, erasures: 1 };
    expect(await rowsOf(city)).toEqual(after);
    const [erasure] = await erasures();
    expect(erasure && stateOf(erasure)).toBe('CANCELLED');
    expect(erasure && certificateOf(erasure, 'bg')).toBeNull();
    const journal = `query ($slug: String!) { audit(municipality: $slug) { nodes { actor action subject } } }`;
    const { data } = await server.ask(journal, { slug: city.slug }, city.admin);
    const told = { actor: 'operator', action: 'municipalities.erase', subject: 'Erasure' };
    expect(data.audit.nodes).toEqual(expect.arrayContaining([told, told]));
  });

  it('leaves not one row, takes none of another city, and can be carried out again', async () => {
    instant = START;
    const [city, other] = [await createFullCity(server), await createFullCity(server)];
    // Somebody of both keeps the account.
    const shared = await server.signIn(city, { role: 'analyst' });
    await server.database.owner.pool.query(
      Prisma.sql`INSERT INTO members (municipality_id, user_id, role, joined_at)
        VALUES (${other.id}, ${shared.userId}::uuid, 'analyst', now())`,
    );
    // So does an operator.
    const appointed = await server.signIn(city, { role: 'analyst' });
    await server.database.owner.pool.query(
      Prisma.sql`INSERT INTO operators VALUES (${appointed.userId}::uuid, now(), 'Somebody')`,
    );
    const [gone, kept] = [await rowsOf(city), await rowsOf(other)];
    for (const [table, count] of Object.entries(gone))
      if (table !== 'erasures') expect([table, count > 0]).toEqual([table, true]);
    await plan(city, 'a'.repeat(64));
    const planned = Number((await rowsOf(city))['audit_entries']);
    instant = new Date(START.getTime() + 30 * DAY_MS);
    // Two servers at once.
    await Promise.all([carryOut(), carryOut()]);
    await carryOut();
    const left = Object.entries(await rowsOf(city)).filter(([, count]) => count > 0);
    expect(left).toEqual([['erasures', 1]]);
    expect(await tracesOf(city)).toEqual([]);
    expect(await rowsOf(other)).toEqual(kept);
    for (const somebody of [shared, appointed])
      expect((await server.ask('{ me { email } }', {}, somebody)).data.me.email).toBe(somebody.email);
    expect((await server.ask('{ me { email } }', {}, city.admin)).data.me).toBeNull();

    const erasure = (await erasures()).find(({ slug }) => slug === city.slug);
    const uncounted = new Set([
      'ballots',
      'ballot_ids',
      'ballot_keys',
      'weekly_ballots',
      'spent_slips',
      'erasures',
    ]);
    const counted = Object.fromEntries(Object.entries(gone).filter(([table]) => !uncounted.has(table)));
    expect(erasure?.counts).toEqual({ ...counted, audit_entries: planned, users: 1 });
    const certificate = (erasure && certificateOf(erasure, 'en')) ?? '';
    expect(certificate).toContain('Erased at 2026-12-25 10:00:00 UTC.');
    expect(certificate).toContain(`SHA-256 of its manifest: ${'a'.repeat(64)}.`);
    expect(certificate).toMatch(/^ {2}ratings +5$/m);
    for (const word of [city.admin.email, city.admin.name, 'ballots', ...city.places.map(({ code }) => code)])
      expect(certificate).not.toContain(word);
  });

  it('destroys the private halves of its keys, and of nobody else’s', async () => {
    instant = START;
    const { owner } = server.database;
    const live = () => createCity(owner.pool, { isDemo: false });
    const [city, other] = [await live(), await live()];
    const [key, kept] = [
      await offerFirstKey(server.counting, city.id),
      await offerFirstKey(server.counting, other.id),
    ];
    if (key === null || kept === null) throw new TypeError('Each has a key.');
    await plan(city);
    instant = new Date(START.getTime() + 30 * DAY_MS);
    await carryOut();
    expect((await tendKeys(server.counting, instant)).unknown).toEqual([]);
    expect(await server.counting.keys.find(key)).toBeNull();
    expect(await server.counting.keys.find(kept)).not.toBeNull();
  });

  it('lets nobody have its slug or one of its codes again', async () => {
    instant = START;
    const [city, other] = [await createFullCity(server), await createFullCity(server)];
    await plan(city);
    instant = new Date(START.getTime() + 30 * DAY_MS);
    await carryOut();
    const { operator } = server.database;
    const code = city.places[0]?.code ?? '';
    const answer = await server.ask(`query ($code: String!) { sign(code: $code) { __typename } }`, { code });
    expect(answer.data.sign.__typename).not.toBe('Sign');
    for (const statement of [
      Prisma.sql`INSERT INTO municipalities (slug, name) VALUES (${city.slug}, '{"bg": "Друга"}')`,
      Prisma.sql`UPDATE municipalities SET slug = ${city.slug} WHERE municipality_id = ${other.id}`,
      Prisma.sql`INSERT INTO municipalities (slug, name) VALUES (${`old-${city.slug}`}, '{"bg": "Друга"}')`,
      Prisma.sql`INSERT INTO sign_codes VALUES (${other.id}, ${code}, ${other.places[0]?.id})`,
    ])
      await expect(operator.pool.query(statement)).rejects.toThrow(/row-level security/);
    await operator.pool.query(
      Prisma.sql`UPDATE municipalities SET colour = '#000000' WHERE municipality_id = ${other.id}`,
    );
  });

  it('draws no code that was erased: of two that are drawn the other is taken', async () => {
    const city = await createFullCity(server);
    const [gone, free] = [drawCode(), drawCode()];
    const { owner, member } = server.database;
    await owner.pool.query(Prisma.sql`INSERT INTO erased_codes VALUES (${gone})`);
    const [first = 0n, second = 0n] = city.places.map(({ id }) => id);
    const taken = await asMember(member.prisma, city.id, (tx) =>
      claimCodes(tx, city.id, [gone, free], [first, second]),
    );
    expect(taken).toEqual([{ id: second, code: free }]);
  });

  it('happens as a whole or not at all: a connection that is killed in the middle leaves every row', async () => {
    instant = START;
    const city = await createFullCity(server);
    await plan(city);
    instant = new Date(START.getTime() + 30 * DAY_MS);
    const before = await rowsOf(city);
    const { pool } = server.database.owner;
    const holder = await pool.connect();
    await holder.query('BEGIN');
    // It comes as far as this row, and waits.
    await holder.query(Prisma.sql`SELECT FROM municipalities WHERE municipality_id = ${city.id} FOR UPDATE`);
    const underWay = carryOut();
    underWay.catch(() => undefined);
    const waiting = Prisma.sql`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
      AND usename LIKE '%\\_mover'`;
    let pid: number | undefined;
    while (pid === undefined) pid = (await pool.query<{ pid: number }>(waiting)).rows[0]?.pid;
    await pool.query(Prisma.sql`SELECT pg_terminate_backend(${pid})`);
    await expect(underWay).rejects.toThrow(/terminat/i);
    await holder.query('ROLLBACK');
    holder.release();
    expect(await rowsOf(city)).toEqual(before);
    await carryOut();
    expect((await rowsOf(city))['municipalities']).toBe(0);
  });
});
